package cn.ssp.domain.policy;

import cn.ssp.domain.calendar.SettlementCalendar;

/**
 * What a region decided and may decide anew.
 *
 * @param version a name for this state of the policy, kept with what was declared under it
 * @param calendar the declaration windows
 * @param backpay the reach of online backpay
 */
public record Policy(String version, SettlementCalendar calendar, Dated<BackpayLimit> backpay) {}
