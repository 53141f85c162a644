package cn.ssp.token.p11;

import cn.ssp.token.TokenException;

/** A function of a driver returned something else than CKR_OK. It never leaves this package. */
final class DriverException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Entry entry;
  private final long returned;

  DriverException(Entry entry, long returned) {
    super(entry.function() + " " + ReturnCode.nameOf(returned));
    this.entry = entry;
    this.returned = returned;
  }

  /** Whether it returned this code. */
  boolean is(ReturnCode code) {
    return code.is(returned);
  }

  /** Whether the session is gone, which says nothing of the token. */
  boolean sessionLost() {
    return is(ReturnCode.SESSION_HANDLE_INVALID) || is(ReturnCode.SESSION_CLOSED);
  }

  /**
   * What the user is told.
   *
   * @param whose the token's name, or the driver's file where no token is known yet
   */
  TokenException about(String whose) {
    TokenException told =
        new TokenException(
            ReturnCode.reasonOf(returned),
            whose + ": " + entry.function() + " " + ReturnCode.nameOf(returned));
    told.initCause(this);
    return told;
  }
}
