package cn.ssp.declaration;

import java.time.Instant;

/**
 * The hall's word that it has a batch.
 *
 * @param batch what the hall calls it
 * @param receivedAt when the hall took it, by the hall's clock
 */
public record Receipt(BatchId batch, Instant receivedAt) {}
