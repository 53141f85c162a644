package cn.ssp.declaration.seal;

import cn.ssp.domain.employer.Employer;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.token.TokenKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A key of a token, seen as one to sign with for an employer.
 *
 * @param key the key
 * @param match whether its certificate is the employer's
 * @param unfit why it is not the one; empty where it may be
 */
public record Candidate(TokenKey key, EmployerMatch match, Optional<Unfit> unfit) {
  /** A certificate is passed over, and why. */
  public static final FindingKind UNFIT =
      FindingKind.info("certificate-unfit", "RFC 5280, 4.2.1.3", "reason", "key", "from", "to");

  /** The certificate is the employer's, but seems not to be bound to its provincial number. */
  public static final FindingKind NUMBER_MISSING =
      FindingKind.warning("certificate-number-missing", "employers' guide, part one, 6 (1)", "key");

  /** Every kind, for the tests of the bundles. */
  public static final List<FindingKind> KINDS = List.of(UNFIT, NUMBER_MISSING);

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  static Candidate of(TokenKey key, Employer employer, NumberPlaces places, Instant at) {
    EmployerMatch match = EmployerMatch.of(key.certificate(), employer, places);
    return new Candidate(key, match, unfit(key.certificate(), match, at));
  }

  /** What {@link #UNFIT} needs. */
  public List<Arg> args() {
    Validity validity = Validity.of(key.certificate());
    return List.of(
        Arg.of(unfit.map(Unfit::word).orElse("")),
        Arg.of(key.id()),
        day(validity.from()),
        day(validity.to()));
  }

  private static Optional<Unfit> unfit(
      X509Certificate certificate, EmployerMatch match, Instant at) {
    if (CmsAlgorithms.of(certificate).isEmpty()) {
      return Optional.of(Unfit.ALGORITHM);
    }
    if (!KeyPurpose.isSigning(certificate)) {
      return Optional.of(Unfit.NOT_FOR_SIGNING);
    }
    if (!match.isOwn()) {
      return Optional.of(match == EmployerMatch.OTHER ? Unfit.OTHER_EMPLOYER : Unfit.NO_NUMBER);
    }
    return switch (Validity.of(certificate).at(at)) {
      case NOT_YET -> Optional.of(Unfit.NOT_YET_VALID);
      case IN_FORCE -> Optional.empty();
      case OVER -> Optional.of(Unfit.EXPIRED);
    };
  }

  private static Arg day(Instant instant) {
    return Arg.of(LocalDate.ofInstant(instant, SHANGHAI).toString());
  }
}
