package cn.ssp.ledger;

import java.time.Duration;

/**
 * Who sends batches: a process, and how long it may hold one without a word.
 *
 * @param host the machine
 * @param process its number there
 * @param startedAt when it started, in seconds of the epoch, as numbers are used again
 * @param lease how long a batch is its own after each word of it
 */
public record Worker(String host, long process, long startedAt, Duration lease) {}
