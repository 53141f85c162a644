package cn.ssp.rule;

import cn.ssp.domain.calendar.Standing;
import cn.ssp.domain.policy.BackpayLimit;
import cn.ssp.domain.policy.Policy;
import cn.ssp.template.Template;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What rules know beside the rows.
 *
 * @param file the roster's name as the user gave it
 * @param template the template that the roster follows
 * @param sheet the name of the sheet being checked; null where the roster has no sheets
 * @param basis what all rosters of the run are judged by
 */
public record CheckContext(String file, Template template, @Nullable String sheet, Basis basis) {
  /** The moment of the check and the settlement month it counts for. */
  public Standing standing() {
    return basis.standing();
  }

  /** The region's policy. */
  public Policy policy() {
    return basis.policy();
  }

  /** The earliest month that a contract may start in and still be paid for online. */
  public YearMonth earliestBackpay() {
    BackpayLimit limit = policy().backpay().on(standing().today());
    return limit.earliest(standing().operationMonth(), standing().settlementMonth());
  }
}
