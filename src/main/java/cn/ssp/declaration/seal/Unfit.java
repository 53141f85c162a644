package cn.ssp.declaration.seal;

import java.util.Locale;

/** Why a certificate is not the one to sign with. */
public enum Unfit {
  /** Its key is of a kind that ssp does not know, or too short. */
  ALGORITHM,
  /** It is for encryption, or a CA's. */
  NOT_FOR_SIGNING,
  /** It is another employer's. */
  OTHER_EMPLOYER,
  /** It says no number of an employer. */
  NO_NUMBER,
  /** Its time is still to come. */
  NOT_YET_VALID,
  /** Its time is over. */
  EXPIRED;

  /** The word that chooses the sentence. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
