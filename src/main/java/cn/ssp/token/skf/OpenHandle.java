package cn.ssp.token.skf;

import com.sun.jna.Pointer;

/**
 * A handle that a driver gave out. It is closed once and not used afterwards: to most drivers it is
 * an address, which they follow without looking.
 */
final class OpenHandle implements AutoCloseable {
  private final SkfDriver driver;
  private final SkfFunction closing;
  private final Pointer handle;
  private boolean closed;

  /**
   * A handle.
   *
   * @param closing the function that closes it
   */
  OpenHandle(SkfDriver driver, SkfFunction closing, Pointer handle) {
    this.driver = driver;
    this.closing = closing;
    this.handle = handle;
  }

  /** The handle, to be passed to a function. */
  Pointer value() {
    if (closed) {
      throw new IllegalStateException("used after " + closing.standardName());
    }
    return handle;
  }

  /** Closes it, if it is open. What the driver answers does not matter: there is no more to do. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      driver.ask(closing, handle);
    }
  }
}
