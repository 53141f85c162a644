package cn.ssp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StatusLineTest {
  private static final String WIPE = "\r\u001B[K";

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final StatusLine line = new StatusLine(terminal, UTF_8);

  @Test
  void eachTextTakesThePlaceOfTheLast() {
    show("校验 1%");
    show("校验 2%");
    line.wipe();

    assertThat(written()).isEqualTo(WIPE + "校验 1%" + WIPE + "校验 2%" + WIPE);
  }

  @Test
  void whereNothingIsShownNothingIsWiped() throws Exception {
    line.wipe();
    write("ssp: a message\n");

    assertThat(written()).isEqualTo("ssp: a message\n");
  }

  @Test
  void messagesStandAlone() throws Exception {
    show("1%");
    write("ssp: a message\n");
    show("2%");

    assertThat(written()).isEqualTo(WIPE + "1%" + WIPE + "ssp: a message\n" + WIPE + "2%");
  }

  /** A report comes in pieces that end anywhere. */
  @Test
  void nothingIsShownInTheMiddleOfALine() throws Exception {
    write("half");
    show("1%");
    write(" a line\n");
    show("2%");

    assertThat(written()).isEqualTo("half a line\n" + WIPE + "2%");
  }

  @Test
  void afterTheLastWordNobodyElseWrites() throws Exception {
    show("1%");
    OutputStream last = seizedElsewhere();
    last.write("ssp: interrupted\n".getBytes(UTF_8));
    CountDownLatch written = new CountDownLatch(1);
    Thread late =
        new Thread(
            () -> {
              line.wipe();
              written.countDown();
            });
    late.setDaemon(true);
    late.start();

    assertThat(written.await(50, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(written()).isEqualTo(WIPE + "1%" + WIPE + "ssp: interrupted\n");
  }

  private OutputStream seizedElsewhere() throws InterruptedException {
    OutputStream[] last = {OutputStream.nullOutputStream()};
    Thread seizing = new Thread(() -> last[0] = line.seize());
    seizing.start();
    seizing.join();
    return last[0];
  }

  private void show(String text) {
    line.show(() -> Optional.of(text));
  }

  private void write(String text) throws IOException {
    line.before(terminal).write(text.getBytes(UTF_8));
  }

  private String written() {
    return terminal.toString(UTF_8);
  }
}
