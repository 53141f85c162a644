package cn.ssp.declaration.seal;

/** Bytes that are no envelope that ssp can check, and the hall's word for it. */
final class MalformedEnvelopeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Verdict verdict;

  MalformedEnvelopeException(Verdict verdict) {
    super(verdict.name());
    this.verdict = verdict;
  }

  /** What it comes to. */
  Verdict verdict() {
    return verdict;
  }
}
