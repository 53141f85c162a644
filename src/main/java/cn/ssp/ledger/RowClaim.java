package cn.ssp.ledger;

import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.RowKey;

/**
 * That a row is already declared: a batch that is on its way holds it, or the hall accepted it.
 * There is at most one of a row key.
 *
 * @param row the row
 * @param batch the batch that holds it
 * @param digest of what was declared then
 * @param accepted whether the hall accepted it; else nobody knows yet
 */
public record RowClaim(RowKey row, IdempotencyKey batch, String digest, boolean accepted) {}
