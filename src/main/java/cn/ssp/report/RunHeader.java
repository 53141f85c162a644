package cn.ssp.report;

import cn.ssp.finding.Severity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of the run as a whole. Times are of Asia/Shanghai.
 *
 * @param version the version of ssp
 * @param asOf the moment that the rosters were judged by
 * @param settlementMonth the month that a declaration of that moment counts for
 * @param open whether declarations are taken at that moment
 * @param opens when the open window opened or the next one opens; null where no one knows
 * @param closes the first moment after that window
 * @param policy the version of the policy that the rosters were judged by
 * @param strict whether severities announced for later days counted already
 * @param announced severities that the policy announces for later days, the next one first
 * @param employer the code of the employer that the run is for; empty where nobody said
 */
public record RunHeader(
    String version,
    OffsetDateTime asOf,
    YearMonth settlementMonth,
    boolean open,
    @Nullable OffsetDateTime opens,
    OffsetDateTime closes,
    String policy,
    boolean strict,
    List<Announcement> announced,
    Optional<String> employer) {
  /** Copies the announcements. */
  public RunHeader {
    announced = List.copyOf(announced);
  }

  /**
   * A change of a rule's severity that is still to come.
   *
   * @param rule the identifier of the rule
   * @param severity its severity from that day on
   * @param from the first day, in Asia/Shanghai
   */
  public record Announcement(String rule, Severity severity, LocalDate from) {}
}
