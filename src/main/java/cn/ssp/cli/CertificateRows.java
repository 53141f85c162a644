package cn.ssp.cli;

import cn.ssp.declaration.seal.Holder;
import cn.ssp.declaration.seal.NumberPlaces;
import cn.ssp.declaration.seal.Validity;
import cn.ssp.report.Records;
import cn.ssp.report.Table;
import cn.ssp.text.Messages;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TokenException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;

/** Tells what certificates say, for people or for programs. */
final class CertificateRows {
  private final Messages messages;
  private final Instant now;

  CertificateRows(Session session) {
    this.messages = session.messages();
    this.now = session.moment().atZone(Env.ZONE).toInstant();
  }

  /** A certificate in one line. */
  String line(X509Certificate certificate) {
    Holder holder = Holder.of(certificate, NumberPlaces.KNOWN);
    return messages.get(
        "token.certificate.line", holder.name(), algorithm(certificate), until(certificate));
  }

  /** A row for each thing that it says. */
  void add(String id, X509Certificate certificate, Table table) {
    Holder holder = Holder.of(certificate, NumberPlaces.KNOWN);
    Validity validity = Validity.of(certificate);
    table.row(messages.get("token.key"), id);
    table.row(messages.get("token.holder"), holder.name());
    holder.creditCode().ifPresent(code -> table.row(messages.get("token.credit-code"), code));
    holder
        .insuranceNumber()
        .ifPresent(number -> table.row(messages.get("token.insurance-number"), number));
    table.row(messages.get("token.algorithm"), algorithm(certificate));
    table.row(
        messages.get("token.valid"),
        messages.get(
            "token.valid.days", day(validity.from()), day(validity.to()), validity.daysLeft(now)));
    table.row(messages.get("token.issuer"), certificate.getIssuerX500Principal().getName());
  }

  /** The same as a record. */
  void add(String id, X509Certificate certificate, Records records) {
    Holder holder = Holder.of(certificate, NumberPlaces.KNOWN);
    Validity validity = Validity.of(certificate);
    records
        .begin()
        .put("key", id)
        .put("holder", holder.name())
        .put("creditCode", holder.creditCode().orElse(""))
        .put("socialInsuranceNumber", holder.insuranceNumber().orElse(""))
        .put("algorithm", algorithm(certificate))
        .put("from", day(validity.from()))
        .put("to", day(validity.to()))
        .put("daysLeft", Long.toString(validity.daysLeft(now)))
        .put("issuer", certificate.getIssuerX500Principal().getName());
  }

  private static String algorithm(X509Certificate certificate) {
    try {
      return SignatureAlgorithm.of(certificate).standardName();
    } catch (TokenException e) {
      return certificate.getPublicKey().getAlgorithm();
    }
  }

  private static String until(X509Certificate certificate) {
    return day(Validity.of(certificate).to());
  }

  private static String day(Instant instant) {
    return LocalDate.ofInstant(instant, Env.ZONE).toString();
  }
}
