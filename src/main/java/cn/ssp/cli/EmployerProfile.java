package cn.ssp.cli;

import cn.ssp.config.Configuration;
import cn.ssp.config.Profile;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.employer.EmployerNumber;
import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the configured employers a run is for. */
final class EmployerProfile {
  private static final int NEAREST = 3;

  private EmployerProfile() {}

  /**
   * The employer that {@code --employer} names; without it, the one that the configuration means,
   * or the only one there is.
   *
   * @throws Failure of {@link UsageKinds#NO_EMPLOYER} when none has that code
   */
  static Optional<Profile> chosen(Configuration configuration, Optional<String> named) {
    Optional<String> code = named.or(configuration::defaultEmployer);
    if (code.isEmpty()) {
      return configuration.profiles().size() == 1
          ? Optional.of(configuration.profiles().get(0))
          : Optional.empty();
    }
    return Optional.of(
        configuration.profile(code.get()).orElseThrow(() -> unknown(configuration, code.get())));
  }

  /** What looks wrong in a profile and may yet be right: keys of sentences. */
  static List<String> doubts(Employer employer) {
    List<String> doubts = new ArrayList<>();
    if (!employer.creditCode().map(CreditCode::checks).orElse(true)) {
      doubts.add("employer.doubt.credit-code");
    }
    if (!employer.socialInsuranceNumber().map(EmployerProfile::isUsual).orElse(true)) {
      doubts.add("employer.doubt.number");
    }
    if (!employer.legalRepresentative().map(EmployerProfile::maySound).orElse(true)) {
      doubts.add("employer.doubt.legal-representative");
    }
    return doubts;
  }

  /** That none is configured under a code. */
  static Failure unknown(Configuration configuration, String code) {
    List<String> codes = configuration.employers().stream().map(Employer::code).toList();
    return new Failure(
        ExitCode.USAGE,
        UsageKinds.NO_EMPLOYER,
        Arg.of(codes.isEmpty() ? "none" : "near"),
        Arg.of(code),
        Arg.of(String.join(", ", Nearest.several(code, codes, NEAREST))));
  }

  private static boolean isUsual(String number) {
    return EmployerNumber.hasDigitsOnly(number) && EmployerNumber.hasUsualLength(number);
  }

  /** Other documents than a citizen's have no check that would tell. */
  private static boolean maySound(String number) {
    return !CitizenNumber.hasLength(number)
        || CitizenNumber.of(number).filter(CitizenNumber::checks).isPresent();
  }
}
