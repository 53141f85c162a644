package cn.ssp.submission;

import cn.ssp.finding.FindingKind;
import java.util.List;

/** What a check of a token or of a package tells, beside what keeps a token from signing. */
public final class CheckKinds {
  private static final String GUIDE = "employers' guide, part one";

  /** A wrong PIN has been tried since the last right one. */
  public static final FindingKind PIN_LOW =
      FindingKind.warning("check-pin-low", GUIDE, "reason", "tries");

  /** The PIN may still be the one that the token was issued with. */
  public static final FindingKind PIN_INITIAL =
      FindingKind.warning("check-pin-initial", "employers' guide, part one, 2");

  /** Others may read the file that the PIN comes from. */
  public static final FindingKind PIN_READABLE =
      FindingKind.warning("check-pin-readable", GUIDE, "file");

  /** No PIN was given, so that nothing was signed for a test. */
  public static final FindingKind NO_PIN = FindingKind.info("check-no-pin", GUIDE);

  /** The certificate will soon be over. */
  public static final FindingKind EXPIRES_SOON =
      FindingKind.warning("check-expires-soon", "employers' guide, part one, 6 (4)", "days", "to");

  /** The certificate is of the algorithm that was replaced in 2021. */
  public static final FindingKind OLD_ALGORITHM =
      FindingKind.warning("check-old-algorithm", "employers' guide, part one, 3; annex 2");

  /** No root certificate is configured that the chain could lead to. */
  public static final FindingKind NO_ANCHORS = FindingKind.warning("check-no-anchors", GUIDE);

  /** The hall does not answer. */
  public static final FindingKind HALL_UNREACHABLE =
      FindingKind.error("check-hall-unreachable", "ssp token check", "hall", "detail");

  /** This machine's clock and the hall's do not agree. */
  public static final FindingKind CLOCK_SKEWED =
      FindingKind.warning("check-clock-skewed", "ssp token check", "reason", "seconds");

  /** The hall does not tell what its clock says. */
  public static final FindingKind CLOCK_UNTOLD =
      FindingKind.info("check-clock-untold", "ssp token check");

  /** A file is no package, or not the one that was signed. */
  public static final FindingKind PACKAGE_WRONG =
      FindingKind.error("package-wrong", "ssp verify", "reason", "file");

  /** Whoever signed a package is not the employer that it names. */
  public static final FindingKind SIGNED_BY_ANOTHER =
      FindingKind.error("package-signed-by-another", "ssp verify", "creditCode");

  /** All of them. */
  public static final List<FindingKind> ALL =
      List.of(
          PIN_LOW,
          PIN_INITIAL,
          PIN_READABLE,
          NO_PIN,
          EXPIRES_SOON,
          OLD_ALGORITHM,
          NO_ANCHORS,
          HALL_UNREACHABLE,
          CLOCK_SKEWED,
          CLOCK_UNTOLD,
          PACKAGE_WRONG,
          SIGNED_BY_ANOTHER);

  private CheckKinds() {}
}
