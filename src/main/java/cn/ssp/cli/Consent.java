package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.report.DeclarationText;
import cn.ssp.report.Style;
import cn.ssp.report.Wording;
import cn.ssp.text.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person's last look before something is declared, and the yes to it. */
final class Consent {
  private static final Set<String> YES = Set.of("y", "yes", "是", "确认");

  private final Session session;
  private final Wording wording;
  private final boolean given;

  /**
   * A consent.
   *
   * @param given whether the command line says yes, and nobody is to be asked
   */
  Consent(Session session, Wording wording, boolean given) {
    this.session = session;
    this.wording = wording;
    this.given = given;
  }

  /**
   * Whether an employer's rosters may be sent.
   *
   * @throws Failure of {@link UsageKinds#NOBODY_TO_ASK} where the command line does not say yes and
   *     nobody is there
   */
  boolean given(
      EmployerRosters.Group group, EmployerDesk desk, List<Planned> rosters, YearMonth month) {
    if (given) {
      return true;
    }
    Env.Keyboard keyboard =
        session
            .env()
            .keyboard()
            .orElseThrow(() -> new Failure(ExitCode.USAGE, UsageKinds.NOBODY_TO_ASK));
    show(group, desk, rosters, month);
    @Nullable String answer = keyboard.readLine(session.messages().get("submit.question"));
    return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
  }

  private void show(
      EmployerRosters.Group group, EmployerDesk desk, List<Planned> rosters, YearMonth month) {
    Messages messages = session.messages();
    Console console = session.console();
    console.tell(messages.get("submit.look.employer", group.name(), group.creditCode().text()));
    console.tell(
        messages.get(
            "submit.look.certificate",
            desk.key().holder(),
            LocalDate.ofInstant(desk.key().validUntil(), Env.ZONE),
            desk.key().daysLeft()));
    console.tell(messages.get("submit.look.hall", desk.hallName()));
    DeclarationText text = new DeclarationText(wording, new Style(false));
    for (Planned roster : rosters) {
      console.tell(text.plan(roster.section(group.code(), month)).stream());
    }
  }
}
