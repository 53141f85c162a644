package cn.ssp.declaration.seal;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import java.util.List;
import java.util.Locale;

/** Whether it is known that a certificate was not revoked. */
public enum Revocation {
  /** A list that is in force was asked. */
  CHECKED,
  /** The check ended before it, for another reason. */
  NOT_REACHED,
  /** There is no list of the certificate's issuer. */
  NO_LIST,
  /** The issuer's list should have been replaced by a newer one. */
  LIST_STALE,
  /** What claims to be the issuer's list is not signed by it, or asks for what ssp cannot do. */
  LIST_UNVERIFIED;

  /** Nobody knows whether the certificate was revoked. */
  public static final FindingKind NOT_CHECKED =
      FindingKind.warning("revocation-not-checked", "RFC 5280, 6.3", "reason");

  /** Whether the user must be warned that nobody knows. */
  public boolean isUnknown() {
    return this == NO_LIST || this == LIST_STALE || this == LIST_UNVERIFIED;
  }

  /** What {@link #NOT_CHECKED} needs. */
  public List<Arg> args() {
    return List.of(Arg.of(name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }
}
