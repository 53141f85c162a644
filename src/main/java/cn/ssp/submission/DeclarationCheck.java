package cn.ssp.submission;

import cn.ssp.declaration.pack.BadPackageException;
import cn.ssp.declaration.pack.Heading;
import cn.ssp.declaration.pack.OpenedPackage;
import cn.ssp.declaration.pack.PackageReader;
import cn.ssp.declaration.seal.EmployerMatch;
import cn.ssp.declaration.seal.Holder;
import cn.ssp.declaration.seal.NumberPlaces;
import cn.ssp.declaration.seal.Revocation;
import cn.ssp.declaration.seal.SignatureCheck;
import cn.ssp.declaration.seal.SignatureResult;
import cn.ssp.declaration.seal.Trust;
import cn.ssp.declaration.seal.Verdict;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.submission.CheckStep.Outcome;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks whether a package is one that its employer signed, and nobody changed since. It goes by the
 * bytes alone: it needs no ledger, no token and no network, today or years later.
 */
public final class DeclarationCheck {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final SignatureCheck signatures;
  private final NumberPlaces places;

  /**
   * A check.
   *
   * @param trust whose certificates are believed
   * @param places where in a certificate the employer's numbers stand
   */
  public DeclarationCheck(Trust trust, NumberPlaces places) {
    this.signatures = new SignatureCheck(trust);
    this.places = places;
  }

  /**
   * Checks a package, up to the first step that fails.
   *
   * @param at the moment to see the certificate at; empty for the one that the package claims to
   *     have been made at, for which nobody vouches
   */
  public List<CheckStep> check(byte[] bytes, Optional<Instant> at) {
    List<CheckStep> steps = new ArrayList<>();
    try {
      OpenedPackage opened = PackageReader.read(bytes);
      opened.rows(row -> {});
      steps.add(described(opened));
      steps.addAll(signed(opened, at));
    } catch (BadPackageException e) {
      String reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      steps.add(failed("package", CheckKinds.PACKAGE_WRONG, Arg.of(reason), Arg.of(e.file())));
    }
    return List.copyOf(steps);
  }

  private static CheckStep described(OpenedPackage opened) {
    Heading heading = opened.manifest().heading();
    return CheckStep.ok(
        "package",
        heading.business(),
        Integer.toString(opened.manifest().rows()),
        heading.settlementMonth().toString(),
        heading.employer(),
        heading.creditCode());
  }

  private List<CheckStep> signed(OpenedPackage opened, Optional<Instant> at) {
    Heading heading = opened.manifest().heading();
    SignatureResult result =
        signatures.check(
            opened.signature(), opened.manifestBytes(), at.orElseGet(heading::created));
    Verdict verdict = result.verdict();
    if (verdict != Verdict.GOOD) {
      String step = verdict == Verdict.MISMATCH ? "seal" : "certificate";
      return List.of(
          CheckStep.of(step, Outcome.FAILED, verdict.kind().orElseThrow(), verdict.args()));
    }
    X509Certificate signer = result.signer().orElseThrow();
    List<CheckStep> steps = new ArrayList<>();
    steps.add(
        CheckStep.ok(
            "signer", Holder.of(signer, places).name(), time(at.orElse(heading.created()))));
    Revocation revocation = result.revocation();
    if (revocation.isUnknown()) {
      steps.add(CheckStep.of("signer", Outcome.WARNING, Revocation.NOT_CHECKED, revocation.args()));
    }
    if (!isOf(signer, heading.creditCode())) {
      steps.add(failed("signer", CheckKinds.SIGNED_BY_ANOTHER, Arg.of(heading.creditCode())));
      return steps;
    }
    steps.add(CheckStep.ok("seal", result.claimedTime().map(DeclarationCheck::time).orElse("—")));
    return steps;
  }

  private boolean isOf(X509Certificate signer, String creditCode) {
    Employer employer =
        new Employer(
            "",
            Optional.empty(),
            CreditCode.of(creditCode),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return EmployerMatch.of(signer, employer, places) == EmployerMatch.BOUND;
  }

  private static CheckStep failed(String step, FindingKind kind, Arg... args) {
    return CheckStep.of(step, Outcome.FAILED, kind, List.of(args));
  }

  private static String time(Instant instant) {
    return MINUTE.format(instant.atZone(SHANGHAI));
  }
}
