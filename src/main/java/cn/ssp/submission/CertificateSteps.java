package cn.ssp.submission;

import cn.ssp.declaration.seal.Candidate;
import cn.ssp.declaration.seal.CertificateCheck;
import cn.ssp.declaration.seal.CertificateResult;
import cn.ssp.declaration.seal.EmployerMatch;
import cn.ssp.declaration.seal.Holder;
import cn.ssp.declaration.seal.KeyChoice;
import cn.ssp.declaration.seal.NumberPlaces;
import cn.ssp.declaration.seal.Revocation;
import cn.ssp.declaration.seal.Trust;
import cn.ssp.declaration.seal.Validity;
import cn.ssp.declaration.seal.Verdict;
import cn.ssp.domain.employer.Employer;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.token.TokenKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a certificate before a PIN is: that it is the employer's, in force, and of a CA
 * that is trusted.
 *
 * @param employer who signs
 * @param places where in a certificate the employer's numbers stand
 * @param trust what certificates are checked by; without anchors, their chain is not
 */
public record CertificateSteps(Employer employer, NumberPlaces places, Trust trust) {
  private static final int FEW_DAYS = 30;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** The keys of a token, with the certificates above them, each with what speaks against it. */
  KeyChoice choice(List<TokenKey> keys, Instant now) {
    return KeyChoice.of(keys.stream().map(trust::completed).toList(), employer, places, now);
  }

  /** What is to be told of the key that was chosen, but for what keeps it from signing. */
  List<CheckStep> steps(Candidate candidate, Instant now) {
    List<CheckStep> steps = new ArrayList<>();
    X509Certificate certificate = candidate.key().certificate();
    steps.add(
        CheckStep.ok(
            "certificate",
            Holder.of(certificate, places).name(),
            candidate.key().algorithm().standardName(),
            until(certificate)));
    steps.addAll(cautions(certificate, now));
    if (candidate.match() == EmployerMatch.NUMBER_MISSING) {
      steps.add(CheckStep.warning("certificate", Candidate.NUMBER_MISSING, candidate.key().id()));
    }
    steps.addAll(chain(candidate, now));
    return steps;
  }

  /** What its holder has to see to soon: that it ends, and that its algorithm has. */
  public static List<CheckStep> cautions(X509Certificate certificate, Instant now) {
    List<CheckStep> cautions = new ArrayList<>();
    long days = Validity.of(certificate).daysLeft(now);
    if (days < FEW_DAYS) {
      cautions.add(
          CheckStep.warning(
              "certificate", CheckKinds.EXPIRES_SOON, Long.toString(days), until(certificate)));
    }
    if (certificate.getPublicKey() instanceof RSAKey) {
      cautions.add(CheckStep.warning("certificate", CheckKinds.OLD_ALGORITHM));
    }
    return cautions;
  }

  private static String until(X509Certificate certificate) {
    return LocalDate.ofInstant(Validity.of(certificate).to(), SHANGHAI).toString();
  }

  /** What keeps the key from signing; empty where nothing does. */
  Optional<Failure> failure(Candidate candidate, Instant now) {
    Verdict verdict = verdict(candidate, now);
    return verdict
        .kind()
        .map(kind -> new Failure(ExitCode.TOKEN, kind, verdict.args().toArray(Arg[]::new)));
  }

  private List<CheckStep> chain(Candidate candidate, Instant now) {
    if (trust.anchors().isEmpty()) {
      return List.of(CheckStep.warning("chain", CheckKinds.NO_ANCHORS));
    }
    CertificateResult result = result(candidate, now);
    if (result.verdict() != Verdict.GOOD) {
      return List.of();
    }
    Revocation revocation = result.revocation();
    return revocation.isUnknown()
        ? List.of(
            CheckStep.of(
                "chain", CheckStep.Outcome.WARNING, Revocation.NOT_CHECKED, revocation.args()))
        : List.of(CheckStep.ok("chain"));
  }

  private Verdict verdict(Candidate candidate, Instant now) {
    if (!trust.anchors().isEmpty()) {
      return result(candidate, now).verdict();
    }
    return trust.refuses(candidate.key().certificate()) ? Verdict.BLACKLISTED : Verdict.GOOD;
  }

  private CertificateResult result(Candidate candidate, Instant now) {
    TokenKey key = candidate.key();
    return new CertificateCheck(trust).check(key.certificate(), key.chain(), now);
  }
}
