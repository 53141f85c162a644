package cn.ssp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal of this process. Its width is asked for when it is first needed. */
final class ErrorScreen implements Env.Screen {
  private static final int USUAL_COLUMNS = 80;
  private static final Path TERMINAL = Path.of("/dev/tty");

  /** Rows and columns, as {@code stty size} writes them. */
  private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,4})\\s*");

  private int columns;

  @Override
  public int columns() {
    if (columns == 0) {
      columns = ask();
    }
    return columns;
  }

  @Override
  public Env.Beat every(Duration period, Runnable work) {
    Timer timer = new Timer("progress", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            work.run();
          }
        },
        period.toMillis(),
        period.toMillis());
    return timer::cancel;
  }

  private static int ask() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(TERMINAL.toFile())
              .redirectError(Redirect.DISCARD)
              .start();
      try (InputStream answer = stty.getInputStream()) {
        Matcher size = SIZE.matcher(new String(answer.readNBytes(32), StandardCharsets.US_ASCII));
        stty.waitFor(1, TimeUnit.SECONDS);
        return size.matches() ? Integer.parseInt(size.group(1)) : USUAL_COLUMNS;
      }
    } catch (IOException e) {
      return USUAL_COLUMNS; // no terminal of its own, or a system without stty
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL_COLUMNS;
    }
  }
}
