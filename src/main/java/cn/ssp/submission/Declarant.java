package cn.ssp.submission;

import cn.ssp.domain.employer.CreditCode;
import java.time.Instant;
import java.time.YearMonth;

/**
 * Who declares, when, and with what.
 *
 * @param creditCode the employer's credit code
 * @param code what the user calls the employer
 * @param name the employer's registered name; its code where that is not told
 * @param settlementMonth the month that declarations count for now
 * @param now the instant of the run
 * @param toolVersion the version of ssp
 * @param policyVersion the version of the policy that rosters were judged by
 */
public record Declarant(
    CreditCode creditCode,
    String code,
    String name,
    YearMonth settlementMonth,
    Instant now,
    String toolVersion,
    String policyVersion) {}
