package cn.ssp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.text.Language;
import cn.ssp.text.Messages;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  private static final String WIPE = "\r\u001B[K";

  /** No text, and no workbook either. */
  private static final byte[] NO_ROSTER = {'a', 0, 'b'};

  @TempDir private Path folder;

  private final FakeScreen screen = new FakeScreen(80);
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final StatusLine line = new StatusLine(err, UTF_8);
  private final Work work = new Work(screen.clock(), line::wipe);

  @Test
  void nothingIsShownForHalfASecond() {
    Progress progress = progress(Map.of()).orElseThrow();
    work.beginFiles(Work.Step.VALIDATING, 1, 1);
    work.file("a.csv", 1);
    work.row(0.5);
    screen.after(499);
    assertThat(shown()).isEmpty();

    screen.after(1);
    assertThat(shown()).startsWith(WIPE + "Checking a.csv  [");
    progress.close();
  }

  @Test
  void shortWorkLeavesNoTrace() {
    Progress progress = progress(Map.of()).orElseThrow();
    work.begin(Work.Step.COPYING, "a.csv");
    screen.after(400);
    work.end();
    screen.after(400);
    progress.close();

    assertThat(shown()).isEmpty();
  }

  @Test
  void theEndOfTheWorkWipesTheLineAway() {
    Progress progress = progress(Map.of()).orElseThrow();
    work.begin(Work.Step.COPYING, "a.csv");
    screen.after(2000);
    work.end();
    screen.after(2000);
    progress.close();

    assertThat(shown()).isEqualTo(WIPE + "Writing a.csv  0:02" + WIPE);
  }

  @Test
  void theEndOfTheRunWipesTheLineAway() {
    Progress progress = progress(Map.of()).orElseThrow();
    work.begin(Work.Step.COPYING, "a.csv");
    screen.after(2000);
    progress.close();
    screen.after(2000);

    assertThat(shown()).isEqualTo(WIPE + "Writing a.csv  0:02" + WIPE);
  }

  /** The share is by bytes: three quarters of 100, and a half of the other 300. */
  @Test
  void rostersCountByTheirSize() {
    work.beginFiles(Work.Step.VALIDATING, 2, 400);
    work.file("small.csv", 100);
    work.row(0.75);
    assertThat(work.mark().share()).isEqualTo(75 / 400.0);

    work.fileDone();
    work.file("large.csv", 300);
    work.row(0.5);

    Work.Mark mark = work.mark();
    assertThat(mark.share()).isEqualTo(250 / 400.0);
    assertThat(mark.rows()).isEqualTo(2);
    assertThat(mark.done()).isEqualTo(1);
  }

  @Test
  void aTerminalThatMovesNoCursorShowsNothing() {
    assertThat(progress(Map.of("TERM", "dumb"))).isEmpty();
  }

  /** Half a second goes by while standard input is read, and the message comes after that. */
  @Test
  void aRunShowsHowFarItIsAndLeavesOnlyItsMessages() {
    Desk desk = slowDesk().atScreen(screen);

    desk.ssp("validate", "--template", "enrolment", "-", "--report", "json");
    assertThat(desk.err()).startsWith(WIPE + "正在检查 -  [").contains("0%" + WIPE + "ssp: -: ");

    desk.ssp("validate", "--template", "enrolment", "-", "--report", "json", "--lang", "en");
    assertThat(desk.err()).startsWith(WIPE + "Checking -  [");
  }

  @Test
  void nothingIsShownToWhoAsksForResultsOnly() {
    Desk desk = slowDesk().atScreen(screen);
    desk.ssp("validate", "-q", "--template", "enrolment", "-");

    assertThat(desk.err()).doesNotContain("\r");
  }

  @Test
  void nothingIsShownWhereStandardErrorIsNoTerminal() {
    Desk desk = slowDesk().atTerminal();
    desk.ssp("validate", "--template", "enrolment", "-");

    assertThat(desk.err()).doesNotContain("\r");
  }

  private Desk slowDesk() {
    return new Desk(folder).withSlowInput(NO_ROSTER, () -> screen.after(600));
  }

  private Optional<Progress> progress(Map<String, String> variables) {
    Env env =
        new Env(
            java.io.InputStream.nullInputStream(),
            err,
            err,
            UTF_8,
            true,
            screen.clock(),
            variables,
            folder,
            Optional.empty(),
            Optional.of(screen));
    return Progress.of(work, line, Messages.in(Language.EN), env);
  }

  private String shown() {
    return err.toString(UTF_8);
  }
}
