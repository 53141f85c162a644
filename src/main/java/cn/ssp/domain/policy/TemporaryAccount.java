package cn.ssp.domain.policy;

/**
 * From which age on a first insurance of someone from another province opens a temporary account
 * only (guide, part ten, 25).
 *
 * @param men years, exceeded
 * @param women years, exceeded
 */
public record TemporaryAccount(int men, int women) {}
