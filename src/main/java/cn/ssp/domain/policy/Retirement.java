package cn.ssp.domain.policy;

/**
 * The statutory retirement ages.
 *
 * @param men for men
 * @param womenInOffice for women in posts of management or technology, who retire later
 * @param women for other women
 */
public record Retirement(
    RetirementTrack men, RetirementTrack womenInOffice, RetirementTrack women) {}
