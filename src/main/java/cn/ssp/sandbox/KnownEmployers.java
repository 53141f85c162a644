package cn.ssp.sandbox;

import cn.ssp.declaration.seal.EmployerMatch;
import cn.ssp.declaration.seal.NumberPlaces;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** The employers that the hall knows, by their credit codes. Those without one it cannot know. */
final class KnownEmployers {
  private final List<Employer> employers;

  KnownEmployers(List<Employer> employers) {
    this.employers = employers.stream().filter(it -> it.creditCode().isPresent()).toList();
  }

  /** The credit code of one of them. */
  static String code(Employer employer) {
    return employer.creditCode().map(CreditCode::text).orElseThrow();
  }

  /** The one of a credit code. */
  Optional<Employer> find(String creditCode) {
    return employers.stream().filter(it -> code(it).equals(creditCode)).findFirst();
  }

  /** The one whose certificate it is. */
  Optional<Employer> of(X509Certificate certificate) {
    return employers.stream().filter(it -> isOf(certificate, it)).findFirst();
  }

  /** Whether a certificate is bound to an employer's number; its credit code is not enough. */
  static boolean isOf(X509Certificate certificate, Employer employer) {
    return EmployerMatch.of(certificate, employer, NumberPlaces.KNOWN) == EmployerMatch.BOUND;
  }
}
