package cn.ssp.declaration.seal;

import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a certificate is an employer's. */
public enum EmployerMatch {
  /** It says the employer's number at the social insurance office, or all that is configured. */
  BOUND,
  /**
   * It says the employer's credit code, but not its number at the social insurance office, at least
   * not where it is looked for. This is what the hall calls 未绑定省社保编号.
   */
  NUMBER_MISSING,
  /** It says another employer's number. */
  OTHER,
  /** It says no number at all. */
  NONE,
  /** No number is configured that it could be compared with. */
  UNKNOWN;

  /** What numbers are set apart by, such as the hyphen of {@code NTRCN-9132…} (EN 319 412-1). */
  private static final Pattern BETWEEN = Pattern.compile("[^0-9A-Za-z]+");

  /** The object identifiers of the parts of a subject, all of which are read. */
  private static final String SUBJECT = "2.5.4.";

  /** Whether it may sign for the employer. */
  public boolean isOwn() {
    return this == BOUND || this == NUMBER_MISSING || this == UNKNOWN;
  }

  /** Compares a certificate with an employer. */
  public static EmployerMatch of(
      X509Certificate certificate, Employer employer, NumberPlaces places) {
    Optional<String> code = employer.creditCode().map(CreditCode::text);
    Optional<String> number = employer.socialInsuranceNumber();
    if (code.isEmpty() && number.isEmpty()) {
      return UNKNOWN;
    }
    List<CertificateText> texts = CertificateText.of(certificate);
    List<CertificateText> codes = at(places.creditCode(), texts);
    List<CertificateText> read =
        texts.stream()
            .filter(text -> text.oid().startsWith(SUBJECT) || isAt(places, text))
            .toList();

    boolean saysCode = code.isPresent() && says(read, code.get());
    if (code.isPresent() && !saysCode && !codes.isEmpty()) {
      return OTHER; // whatever else it says: one number can be the beginning of a chance match
    }
    if (number.isPresent() && says(read, number.get())) {
      return BOUND;
    }
    if (saysCode) {
      return number.isPresent() ? NUMBER_MISSING : BOUND;
    }
    return codes.isEmpty() && at(places.insuranceNumber(), texts).isEmpty() ? NONE : OTHER;
  }

  private static boolean says(List<CertificateText> texts, String number) {
    String wanted = number.toUpperCase(Locale.ROOT);
    return texts.stream()
        .flatMap(text -> BETWEEN.splitAsStream(text.text().toUpperCase(Locale.ROOT)))
        .anyMatch(wanted::equals);
  }

  private static boolean isAt(NumberPlaces places, CertificateText text) {
    return places.creditCode().contains(text.oid())
        || places.insuranceNumber().contains(text.oid());
  }

  private static List<CertificateText> at(List<String> places, List<CertificateText> texts) {
    return texts.stream()
        .filter(text -> places.contains(text.oid()) && !text.text().isBlank())
        .toList();
  }
}
