package cn.ssp.finding;

/** Which kind of personal data a text is, and so how a report masks it. */
public enum Personal {
  /** Not personal data. */
  NO,
  /** A number of an identity document. */
  IDENTITY_NUMBER,
  /** A phone number. */
  PHONE,
  /** A person's name. */
  NAME,
  /** Another's sentence, which may hold numbers of a person. */
  WORDS
}
