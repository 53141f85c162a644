package cn.ssp.cli;

import cn.ssp.config.CertificateNumbers;
import cn.ssp.config.Configuration;
import cn.ssp.declaration.seal.NumberPlaces;
import java.util.List;

/** Where in a certificate the employers' numbers are looked for. */
final class Places {
  private Places() {}

  /** What is configured; where that says nothing, what is known. */
  static NumberPlaces of(Configuration configuration) {
    CertificateNumbers numbers = configuration.numbers();
    return new NumberPlaces(
        orKnown(numbers.creditCode(), NumberPlaces.KNOWN.creditCode()),
        orKnown(numbers.socialInsuranceNumber(), NumberPlaces.KNOWN.insuranceNumber()));
  }

  private static List<String> orKnown(List<String> told, List<String> known) {
    return told.isEmpty() ? known : told;
  }
}
