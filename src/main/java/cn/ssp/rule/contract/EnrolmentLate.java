package cn.ssp.rule.contract;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A new hire is enrolled within some days after the contract starts. */
public final class EnrolmentLate implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning(
          "enrolment-late",
          "provincial practice of 2025-10; Social Insurance Law, article 58",
          "limit",
          "days");

  private static final String RENEWAL = "续签";

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.CONTRACT_REASON, Keys.CONTRACT_START);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    LocalDate start = entry.date(Keys.CONTRACT_START);
    LocalDate today = context.standing().today();
    int limit = context.policy().late().on(today).enrolment();
    boolean renewed = RENEWAL.equals(entry.label(Keys.CONTRACT_REASON));
    if (start != null && !renewed && start.plusDays(limit).isBefore(today)) {
      long days = start.until(today, ChronoUnit.DAYS);
      out.add(entry.finding(KIND, Keys.CONTRACT_START, Arg.of(limit), Arg.of(days)));
    }
  }
}
