package cn.ssp.domain.policy;

/**
 * Within how many days a declaration is in time.
 *
 * @param enrolment days after the contract's start
 * @param removal days after the end of the employment
 */
public record LateLimits(int enrolment, int removal) {}
