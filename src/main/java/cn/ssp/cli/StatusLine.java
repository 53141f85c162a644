package cn.ssp.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The last line of a terminal, which shows something for the moment. Whatever else is written there
 * wipes it away first, and as long as that has not ended its own line nothing is shown.
 */
final class StatusLine {
  /** Carriage return, and erase to the end of the line (ECMA-48, 8.3.41). */
  private static final String WIPE = "\r\u001B[K";

  private final ReentrantLock lock = new ReentrantLock();
  private final OutputStream terminal;
  private final Charset charset;
  private boolean shown;
  private boolean inALine;

  StatusLine(OutputStream terminal, Charset charset) {
    this.terminal = terminal;
    this.charset = charset;
  }

  /**
   * Shows a text in the place of the last one.
   *
   * @param text is asked for when nothing else can be written meanwhile; empty to show nothing
   */
  void show(Supplier<Optional<String>> text) {
    lock.lock();
    try {
      Optional<String> line = inALine ? Optional.empty() : text.get();
      line.ifPresentOrElse(this::draw, this::erase);
    } finally {
      lock.unlock();
    }
  }

  /** Shows nothing. */
  void wipe() {
    show(Optional::empty);
  }

  /** The same stream, but that what is written to it wipes the line away. */
  OutputStream before(OutputStream out) {
    return new Passing(out);
  }

  /**
   * Lets no other thread write any more: they wait for the end of the process. One that is writing
   * where nobody reads is not waited for.
   *
   * @return where the last word can be said
   */
  @SuppressWarnings("LockNotBeforeTry") // kept for ever
  OutputStream seize() {
    try {
      if (lock.tryLock(1, TimeUnit.SECONDS)) {
        erase();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return terminal;
  }

  private void draw(String line) {
    write(WIPE + line);
    shown = true;
  }

  private void erase() {
    if (shown) {
      write(WIPE);
      shown = false;
    }
  }

  private void write(String text) {
    try {
      terminal.write(text.getBytes(charset));
      terminal.flush();
    } catch (IOException e) {
      shown = false; // the terminal has gone, and with it what it showed
    }
  }

  private final class Passing extends FilterOutputStream {
    Passing(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      lock.lock();
      try {
        erase();
        out.write(octets, offset, length);
        if (length > 0) {
          inALine = octets[offset + length - 1] != '\n';
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
