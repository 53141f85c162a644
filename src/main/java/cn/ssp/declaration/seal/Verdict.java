package cn.ssp.declaration.seal;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a check of a signature comes to, by the codes that the hall answers a log-in with (guide,
 * part one, 6). Which of them the platform gives where several apply is not known; here it is the
 * first in the order untrusted, blacklisted, not yet valid or expired, mismatch.
 */
public enum Verdict {
  /** Nothing is the matter. */
  GOOD(0, ""),
  /** The signature is not over this data, or cannot be read. */
  MISMATCH(800, "signature-mismatch"),
  /** The certificate cannot be used: not for signing, not yet valid, or unreadable. */
  INVALID(809, "certificate-invalid"),
  /** The certificate has expired. */
  EXPIRED(810, "certificate-expired"),
  /** No chain leads from the certificate to a root that is trusted. */
  UNTRUSTED(820, "certificate-untrusted"),
  /** The certificate is on a list of the revoked. */
  BLACKLISTED(823, "certificate-revoked");

  private static final String SOURCE = "employers' guide, part one, 6 (4)";

  /** Every kind, for the tests of the bundles. */
  public static final List<FindingKind> KINDS =
      Arrays.stream(values()).flatMap(verdict -> verdict.kind().stream()).toList();

  private final int code;
  private final String id;

  Verdict(int code, String id) {
    this.code = code;
    this.id = id;
  }

  /** The hall's code; 0 where nothing is the matter. */
  public int code() {
    return code;
  }

  /** What to tell of it; empty where nothing is the matter. */
  public Optional<FindingKind> kind() {
    return this == GOOD ? Optional.empty() : Optional.of(FindingKind.error(id, SOURCE, "code"));
  }

  /** What its message needs. */
  public List<Arg> args() {
    return List.of(Arg.of(code));
  }
}
