package cn.ssp.cli;

import cn.ssp.declaration.seal.CertificateText;
import cn.ssp.declaration.seal.Holder;
import cn.ssp.declaration.seal.NumberPlaces;
import cn.ssp.declaration.seal.Validity;
import cn.ssp.finding.FindingKind;
import cn.ssp.report.Records;
import cn.ssp.report.Table;
import cn.ssp.submission.CertificateSteps;
import cn.ssp.submission.CheckStep;
import cn.ssp.text.Messages;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TokenException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells what certificates say, for people or for programs. */
final class CertificateRows {
  private final Messages messages;
  private final StepReport report;
  private final NumberPlaces places;
  private final Instant now;

  CertificateRows(Session session) {
    this.messages = session.messages();
    this.report = new StepReport(session);
    this.places = Places.of(session.configuration());
    this.now = session.moment().atZone(Env.ZONE).toInstant();
  }

  /** A certificate in one line. */
  String line(X509Certificate certificate) {
    Holder holder = Holder.of(certificate, places);
    return messages.get(
        "token.certificate.line",
        holder.name(),
        holder.creditCode().orElse("—"),
        holder.insuranceNumber().orElse("—"),
        algorithm(certificate),
        day(Validity.of(certificate).to()),
        Validity.of(certificate).daysLeft(now));
  }

  /** A row for each thing that it says. */
  void add(String id, X509Certificate certificate, Table table) {
    Holder holder = Holder.of(certificate, places);
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
    table.row(messages.get("token.certificate-serial"), serial(certificate));
    for (CheckStep caution : CertificateSteps.cautions(certificate, now)) {
      table.row(messages.get("check.outcome.warning"), report.message(caution));
      table.row("", "→ " + report.remedy(caution));
    }
  }

  /** The same as a record. */
  void add(String id, X509Certificate certificate, Records records) {
    Holder holder = Holder.of(certificate, places);
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
        .put("issuer", certificate.getIssuerX500Principal().getName())
        .put("serial", serial(certificate))
        .put("cautions", cautions(certificate));
  }

  /** A record for each of them. */
  Records records(List<X509Certificate> certificates) {
    Records records = new Records();
    certificates.forEach(certificate -> add("", certificate, records));
    return records;
  }

  /** All that it says of its holder, each by its object identifier; it may be a person's number. */
  void addAll(X509Certificate certificate, Table table) {
    CertificateText.of(certificate).forEach(text -> table.row(text.oid(), text.text()));
  }

  /** The same in a record; what stands in one place several times is told as one text. */
  void addAll(X509Certificate certificate, Records records) {
    CertificateText.of(certificate).stream()
        .collect(
            Collectors.groupingBy(
                CertificateText::oid,
                LinkedHashMap::new,
                Collectors.mapping(CertificateText::text, Collectors.joining("; "))))
        .forEach(records::put);
  }

  private String cautions(X509Certificate certificate) {
    return CertificateSteps.cautions(certificate, now).stream()
        .flatMap(caution -> caution.kind().stream())
        .map(FindingKind::id)
        .collect(Collectors.joining(" "));
  }

  private static String algorithm(X509Certificate certificate) {
    try {
      return SignatureAlgorithm.of(certificate).standardName();
    } catch (TokenException e) {
      return certificate.getPublicKey().getAlgorithm();
    }
  }

  /** As the blacklist of the configuration takes it. */
  private static String serial(X509Certificate certificate) {
    String digits = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    return digits.length() % 2 == 0 ? digits : "0" + digits;
  }

  private static String day(Instant instant) {
    return LocalDate.ofInstant(instant, Env.ZONE).toString();
  }
}
