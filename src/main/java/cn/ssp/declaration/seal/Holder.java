package cn.ssp.declaration.seal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Who a certificate says holds it.
 *
 * @param name the common name, else the organization; empty where it says neither
 * @param creditCode the credit code; empty where it says none
 * @param insuranceNumber the number at the social insurance office; empty where it says none
 */
public record Holder(String name, Optional<String> creditCode, Optional<String> insuranceNumber) {
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String ORGANIZATION = "2.5.4.10";

  /** Of a certificate, its numbers read where they may stand. */
  public static Holder of(X509Certificate certificate, NumberPlaces places) {
    List<CertificateText> texts = CertificateText.of(certificate);
    return new Holder(
        first(texts, List.of(COMMON_NAME, ORGANIZATION)).orElse(""),
        first(texts, places.creditCode()),
        first(texts, places.insuranceNumber()));
  }

  private static Optional<String> first(List<CertificateText> texts, List<String> places) {
    return places.stream()
        .flatMap(place -> texts.stream().filter(text -> text.oid().equals(place)))
        .map(CertificateText::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }
}
