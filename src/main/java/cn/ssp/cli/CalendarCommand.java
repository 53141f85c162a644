package cn.ssp.cli;

import cn.ssp.domain.calendar.SettlementCalendar;
import cn.ssp.domain.calendar.Standing;
import cn.ssp.domain.calendar.Window;
import cn.ssp.domain.policy.BackpayLimit;
import cn.ssp.domain.policy.Policy;
import cn.ssp.finding.ExitCode;
import cn.ssp.report.Table;
import cn.ssp.text.Messages;
import cn.ssp.text.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code ssp calendar}: window, settlement month and reach of backpay; or a year as iCalendar. */
@picocli.CommandLine.Command(name = "calendar")
final class CalendarCommand implements Command {
  private static final String STANDARD_OUTPUT = "";

  private final Session session;

  @Option(names = "--ics", paramLabel = "FILE", arity = "0..1", fallbackValue = STANDARD_OUTPUT)
  private @Nullable String ics;

  CalendarCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    Policy policy = session.policy();
    Standing standing = session.standing(policy.calendar());
    if (ics == null) {
      session.console().print(table(policy, standing));
    } else {
      export(ics, standing.moment(), policy.calendar());
    }
    return ExitCode.OK;
  }

  private String table(Policy policy, Standing standing) {
    Messages messages = session.messages();
    BackpayLimit limit = policy.backpay().on(standing.today());
    YearMonth earliest = limit.earliest(standing.operationMonth(), standing.settlementMonth());
    Table table = new Table();
    table.row(messages.get("calendar.date"), Times.at(standing.moment()));
    table.row(messages.get("calendar.window"), window(standing));
    table.row(messages.get("calendar.settlement"), standing.settlementMonth().toString());
    table.row(messages.get("calendar.backpay"), messages.get("calendar.backpay.from", earliest));
    return table.text();
  }

  private String window(Standing standing) {
    Messages messages = session.messages();
    Window window = standing.window();
    LocalDateTime opens = window.opens();
    String from = opens == null ? messages.get("calendar.opens.unknown") : Times.at(opens);
    String key = standing.open() ? "calendar.window.open" : "calendar.window.next";
    return messages.get(key, from, Times.end(window.closes()));
  }

  /** Writes the windows that close in the year of a moment. */
  private void export(String file, LocalDateTime moment, SettlementCalendar calendar) {
    Year year = Year.from(moment);
    List<Window> windows = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      YearMonth settlementMonth = year.atMonth(month);
      if (!settlementMonth.isBefore(YearMonth.from(calendar.knownFrom()))) {
        windows.add(calendar.windowOf(settlementMonth));
      }
    }
    String text = new WindowsAsICalendar(session.messages()).text(windows);
    if (file.equals(STANDARD_OUTPUT)) {
      session.console().print(text);
    } else {
      write(session.file(file), text);
    }
  }

  private static void write(Path file, String text) {
    try (ReportFile out = ReportFile.create(file)) {
      out.write(text);
      out.keep();
    } catch (IOException e) {
      throw ReportFile.failed(file);
    }
  }
}
