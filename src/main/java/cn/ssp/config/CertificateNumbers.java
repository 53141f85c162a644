package cn.ssp.config;

import cn.ssp.document.Fields;
import java.util.List;
import java.util.Optional;

/**
 * Where in a certificate an employer's numbers stand: object identifiers of attributes of the
 * subject and of extensions, the best first. Of an empty list, the places that ssp knows count.
 *
 * @param creditCode those of the credit code
 * @param socialInsuranceNumber those of the number at the social insurance office
 */
public record CertificateNumbers(List<String> creditCode, List<String> socialInsuranceNumber) {
  private static final String CREDIT_CODE = "creditCode";
  private static final String INSURANCE_NUMBER = "socialInsuranceNumber";

  /** Copies the lists. */
  public CertificateNumbers {
    creditCode = List.copyOf(creditCode);
    socialInsuranceNumber = List.copyOf(socialInsuranceNumber);
  }

  static CertificateNumbers untold() {
    return new CertificateNumbers(List.of(), List.of());
  }

  static CertificateNumbers read(Fields configuration, String key) {
    if (!configuration.has(key)) {
      return untold();
    }
    Fields fields = configuration.object(key);
    fields.allowOnly(List.of(CREDIT_CODE, INSURANCE_NUMBER));
    return new CertificateNumbers(
        identifiers(fields, CREDIT_CODE), identifiers(fields, INSURANCE_NUMBER));
  }

  private static List<String> identifiers(Fields fields, String key) {
    return fields.each(
        key,
        "not-an-object-identifier",
        text ->
            Optional.of(text).filter(oid -> oid.matches("[0-2](\\.(0|[1-9][0-9]{0,30})){1,40}")));
  }
}
