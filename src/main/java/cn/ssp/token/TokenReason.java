package cn.ssp.token;

import java.util.Locale;

/** Why a token could not do what was asked of it. */
public enum TokenReason {
  /** The specification is not of its form. */
  SPECIFICATION,
  /** The file of the keys, or of the driver, is not there or may not be read. */
  FILE_MISSING,
  /** The file holds no keys, or is no such driver. */
  FILE_WRONG,
  /** The file of the keys is encrypted as this program cannot read, or is damaged. */
  FILE_ENCRYPTION,
  /** No token that fits is plugged in. */
  NOT_FOUND,
  /** More than one token or key fits. */
  SEVERAL,
  /** The token holds no key that can sign, or none of that name. */
  NO_KEY,
  /** The key is of a kind that cannot be used. */
  ALGORITHM,
  /** It must be unlocked first. */
  PIN_NEEDED,
  /** The PIN is wrong. */
  PIN_REFUSED,
  /** Nothing unlocks it any more but the CA. */
  PIN_LOCKED,
  /** A PIN would be the last try. */
  LAST_TRY,
  /** The PIN of this source was refused by this token before. */
  REFUSED_BEFORE,
  /** A refusal could not be kept, so that no try may be spent. */
  REFUSALS,
  /** The PIN cannot be read from where it should come from. */
  PIN_SOURCE,
  /** The token was pulled out. */
  REMOVED,
  /** The token or its driver failed; doing it again may help. */
  DEVICE,
  /** The signature does not fit the certificate. */
  BAD_SIGNATURE;

  /** The identifier of its messages, such as {@code token-pin-refused}. */
  public String id() {
    return "token-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
