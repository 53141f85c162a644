package cn.ssp.cli;

import cn.ssp.config.Profile;
import cn.ssp.domain.employer.Employer;
import cn.ssp.finding.ExitCode;
import cn.ssp.submission.CertificateSteps;
import cn.ssp.submission.CheckStep;
import cn.ssp.submission.HallSteps;
import cn.ssp.submission.TokenCheck;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ssp token check}: whether the token can sign, up to a signature for a test. */
@CommandLine.Command(name = "check")
final class TokenCheckCommand implements Command {
  private final Session session;

  @Mixin private TokenOptions options = new TokenOptions();

  @Option(names = "--json")
  private boolean json;

  TokenCheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    TokenSpec spec = options.spec(session);
    Instant now = session.moment().atZone(Env.ZONE).toInstant();
    CertificateSteps certificates =
        new CertificateSteps(
            employer(), Places.of(session.configuration()), TrustStore.read(session));
    List<CheckStep> steps = steps(spec, certificates, now);
    StepReport report = new StepReport(session);
    session.console().print(json ? report.records(steps).json() : report.text(steps));
    return CheckStep.exitCode(steps);
  }

  private List<CheckStep> steps(TokenSpec spec, CertificateSteps certificates, Instant now) {
    List<CheckStep> steps =
        new ArrayList<>(HallVisit.of(session).map(HallSteps::of).orElse(List.of()));
    try (Token token = TokenOptions.open(session, spec)) {
      steps.addAll(
          new TokenCheck(token, certificates, TokenOptions.form(session), now)
              .run(
                  options.pinSource(session, spec, token),
                  options.unlocking(session, session.profile())));
    } catch (TokenException e) {
      steps.add(CheckStep.failed("token", e));
    }
    return steps;
  }

  /** Without a profile, a certificate is taken for whoever's it is. */
  private Employer employer() {
    return session.profile().map(Profile::employer).orElseGet(() -> Employer.named(""));
  }
}
