package cn.ssp.rule.removal;

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

/** A removal is filed within some days after the employment ended. */
public final class StopLate implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("stop-late", "provincial practice of 2025-10", "limit", "days");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.STOP_DATE);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    LocalDate stop = entry.date(Keys.STOP_DATE);
    LocalDate today = context.standing().today();
    int limit = context.policy().late().on(today).removal();
    if (stop != null && stop.plusDays(limit).isBefore(today)) {
      long days = stop.until(today, ChronoUnit.DAYS);
      out.add(entry.finding(KIND, Keys.STOP_DATE, Arg.of(limit), Arg.of(days)));
    }
  }
}
