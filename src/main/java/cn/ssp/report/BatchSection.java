package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.template.Template;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Where a batch stands.
 *
 * @param file the roster's name as the user gave it
 * @param template the template of its rows
 * @param employer the code of the employer that declared
 * @param settlementMonth the month it counts for
 * @param key what it is sent under
 * @param state how far it is: {@code prepared}, {@code unknown}, {@code submitted}, {@code done} or
 *     {@code refused}
 * @param rows how many rows it holds
 * @param rejected how many of them the hall did not accept, once it is done
 * @param batch what the hall calls it; empty where the hall has not said that it has it
 * @param receivedAt when the hall took it; empty where it has not said
 * @param trouble what kept it from getting further; empty where nothing did
 */
public record BatchSection(
    String file,
    Template template,
    String employer,
    YearMonth settlementMonth,
    String key,
    String state,
    long rows,
    long rejected,
    Optional<String> batch,
    Optional<OffsetDateTime> receivedAt,
    Optional<Trouble> trouble) {
  /**
   * A failure that left the batch where it is.
   *
   * @param kind what failed
   * @param args what its message needs
   */
  public record Trouble(FindingKind kind, List<Arg> args) {
    /** Copies the arguments. */
    public Trouble {
      args = List.copyOf(args);
    }
  }

  /** Whether every row has its answer. */
  public boolean isDone() {
    return state.equals("done");
  }
}
