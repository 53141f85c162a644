package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.DisplayWidth;
import cn.ssp.text.Language;
import cn.ssp.text.Messages;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTextTest {
  /** A quarter of the work in 10 seconds: three times as long is left. */
  private static final Work.Mark QUARTER = checking("roster.xlsx", 150_000, 0, 1, 0.25);

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  @Test
  void tellsRowsSpeedAndTimeLeft() {
    assertThat(line(Language.EN, QUARTER, TEN_SECONDS, 100))
        .isEqualTo(
            "Checking roster.xlsx  [#######.......................]"
                + "  25%  150,000 rows  15,000 rows/s  0:30 left");
    assertThat(line(Language.ZH, QUARTER, TEN_SECONDS, 100))
        .isEqualTo(
            "正在检查 roster.xlsx  [#######.......................]"
                + "  25%  150,000 行  15,000 行/秒  剩余 0:30");
  }

  @Test
  void countsRostersWhereThereAreSeveral() {
    Work.Mark mark = checking("二月/名册.xlsx", 900, 2, 12, 0.5);

    assertThat(line(Language.ZH, mark, TEN_SECONDS, 100))
        .startsWith("正在检查 二月/名册.xlsx（已完成 2/12 份）  [");
    assertThat(line(Language.EN, mark, TEN_SECONDS, 100))
        .startsWith("Checking 二月/名册.xlsx (2 of 12 done)  [");
  }

  /** Each character of the name takes two columns. */
  @ParameterizedTest
  @ValueSource(ints = {120, 100, 79, 60, 50, 40, 35})
  void fitsIntoTheWidth(int columns) {
    Work.Mark mark = checking("用人单位用工参保登记花名册二〇二六年十一月.xlsx", 1_000_000, 0, 1, 0.5);

    for (Language language : Language.values()) {
      assertThat(DisplayWidth.of(line(language, mark, TEN_SECONDS, columns)))
          .isLessThanOrEqualTo(columns);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "79 | Checking roster.xlsx  [##........]  25%  150,000 rows  15,000 rows/s  0:30 left",
        "65 | Checking roster.xlsx  [##.........]  25%  150,000 rows  0:30 left",
        "55 | Checking roster.xlsx  [###............]  25%  0:30 left",
        "40 | Checking roster.xlsx  [##.........]  25%",
        "30 | Checking roster.xlsx  25%",
        "20 | Checking ...lsx  25%",
      })
  void leavesOutWhatMattersLeast(int columns, String expected) {
    assertThat(line(Language.EN, QUARTER, TEN_SECONDS, columns)).isEqualTo(expected);
  }

  @Test
  void tellsOfBatchesHowManyAreDone() {
    Work.Mark sending = batches(Work.Step.SENDING, 3, 4, 0.75);
    Work.Mark waiting = batches(Work.Step.WAITING, 1, 4, 0.25);

    assertThat(line(Language.EN, sending, Duration.ofSeconds(90), 100))
        .isEqualTo(
            "Signing and sending, 3 of 4 batches done"
                + "  [######################........]  75%  0:30 left");
    assertThat(line(Language.EN, waiting, Duration.ofSeconds(90), 100))
        .isEqualTo(
            "Waiting for the hall, 1 of 4 batches answered"
                + "  [#######.......................]  1:30");
  }

  @Test
  void tellsOnlyTheTimeWhereNobodyKnowsHowMuchThereIs() {
    Work.Mark mark = batches(Work.Step.SENDING, 0, 1, Double.NaN);

    assertThat(line(Language.ZH, mark, Duration.ofSeconds(3725), 100))
        .isEqualTo("正在签名并发送  1:02:05");
  }

  /** A name of a file may hold what would command the terminal. */
  @Test
  void keepsControlCharactersOut() {
    Work.Mark mark = checking("a\u001B[2Jb\n.csv", 10, 0, 1, 0.5);

    assertThat(line(Language.EN, mark, TEN_SECONDS, 100)).startsWith("Checking a [2Jb .csv  [");
  }

  /** After half a percent a guess would be hours off. */
  @Test
  void guessesTheTimeLeftOnlyWhenSomethingIsDone() {
    assertThat(line(Language.EN, checking("a.csv", 50, 0, 1, 0.005), TEN_SECONDS, 100))
        .isEqualTo("Checking a.csv  [..............................]  0%  50 rows  5 rows/s");
  }

  @Test
  void saysNothingOfTheTimeLeftBeforeAnythingIsDone() {
    assertThat(line(Language.EN, checking("a.csv", 0, 0, 1, 0), TEN_SECONDS, 100))
        .isEqualTo("Checking a.csv  [..............................]  0%");
  }

  private static Work.Mark checking(String name, long rows, long done, long of, double share) {
    return new Work.Mark(Work.Step.VALIDATING, false, Instant.EPOCH, name, rows, done, of, share);
  }

  private static Work.Mark batches(Work.Step step, long done, long of, double share) {
    return new Work.Mark(step, false, Instant.EPOCH, "", 0, done, of, share);
  }

  private static String line(Language language, Work.Mark mark, Duration elapsed, int columns) {
    return new ProgressText(Messages.in(language)).line(mark, elapsed, columns);
  }
}
