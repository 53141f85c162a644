package cn.ssp.rule;

import cn.ssp.finding.Severity;
import java.time.LocalDate;

/**
 * A day on which a rule's severity changes.
 *
 * @param from the first day, in Asia/Shanghai
 * @param rule the identifier of the rule
 * @param severity the severity from that day on
 */
public record Stage(LocalDate from, String rule, Severity severity) {}
