package cn.ssp.protocol;

/** That a body is not what the protocol says it is. */
public final class NotTheProtocolException extends Exception {
  private static final long serialVersionUID = 1L;

  NotTheProtocolException(Throwable cause) {
    super("not of hall protocol v1", cause);
  }
}
