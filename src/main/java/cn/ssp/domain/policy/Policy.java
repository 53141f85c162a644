package cn.ssp.domain.policy;

import cn.ssp.domain.calendar.SettlementCalendar;
import cn.ssp.domain.division.MunicipalityForm;

/**
 * What a region decided and may decide anew.
 *
 * @param version a name for this state of the policy, kept with what was declared under it
 * @param province the code of the home province (GB/T 2260)
 * @param municipalityForm how a municipality's address is sent
 * @param calendar the declaration windows
 * @param backpay the reach of online backpay
 * @param late within how many days a declaration is in time
 * @param removalReasons what follows from reasons of removal
 * @param minimumAge the age in years from which on a person may be employed
 * @param retirement the statutory retirement ages
 * @param temporaryAccount from which age on a first insurance opens a temporary account only
 */
public record Policy(
    String version,
    String province,
    MunicipalityForm municipalityForm,
    SettlementCalendar calendar,
    Dated<BackpayLimit> backpay,
    Dated<LateLimits> late,
    Dated<RemovalReasons> removalReasons,
    Dated<Integer> minimumAge,
    Dated<Retirement> retirement,
    Dated<TemporaryAccount> temporaryAccount) {}
