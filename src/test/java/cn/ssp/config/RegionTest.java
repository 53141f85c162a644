package cn.ssp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.document.DocumentKinds;
import cn.ssp.document.GoodDocument;
import cn.ssp.domain.policy.BackpayLimit;
import cn.ssp.domain.policy.LateLimits;
import cn.ssp.domain.policy.Policy;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.Severity;
import cn.ssp.rule.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy of Jiangsu, and how a region's own document is read over it. */
@NullMarked
class RegionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final String OWN =
      """
      {
        "version": "wuxi-2027",
        // twelve months, counted from the month that is settled, from 2027 on
        "backpay": [
          {"from": "2021-09-01", "months": 6, "anchor": "operation"},
          {"from": "2027-01-01", "months": 12, "anchor": "settlement"}
        ],
        "calendar": {"knownFrom": "2021-09-01T00:00", "moved": [
          {"settlementMonth": "2027-02", "opens": "2027-01-11T00:00", "closes": "2027-02-04T17:00"}
        ]},
        "severities": [{"from": "2027-01-01", "rule": "stop-late", "severity": "error"}]
      }
      """;

  private static final GoodDocument OWN_DOCUMENT = new GoodDocument("own.json", OWN);

  @TempDir private Path folder;

  @Test
  void shipsThePolicyOfJiangsu() {
    Policy policy = Region.builtIn().policy();
    BackpayLimit limit = new BackpayLimit(6, BackpayLimit.Anchor.OPERATION);

    assertThat(policy.version()).isEqualTo("jiangsu-2026-11");
    assertThat(policy.backpay().on(LocalDate.of(2021, 9, 1))).isEqualTo(limit);
    assertThat(policy.backpay().on(TODAY)).isEqualTo(limit);
    assertThat(policy.calendar().knownFrom()).isEqualTo("2021-09-01T00:00");
    assertThat(Region.builtIn().stages()).isEmpty();
  }

  @Test
  void readsAnotherRegionsDocumentOverIt() throws IOException {
    Region region = Region.read(file(OWN));
    Policy policy = region.policy();

    assertThat(policy.version()).isEqualTo("wuxi-2027");
    assertThat(policy.backpay().on(TODAY))
        .isEqualTo(new BackpayLimit(6, BackpayLimit.Anchor.OPERATION));
    assertThat(policy.backpay().on(LocalDate.of(2027, 1, 1)))
        .isEqualTo(new BackpayLimit(12, BackpayLimit.Anchor.SETTLEMENT));
    assertThat(policy.calendar().windowOf(YearMonth.of(2027, 2)).closes())
        .isEqualTo("2027-02-04T17:00");
    assertThat(policy.late().on(TODAY)).isEqualTo(new LateLimits(30, 10));
    assertThat(region.stages())
        .containsExactly(new Stage(LocalDate.of(2027, 1, 1), "stop-late", Severity.ERROR));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"backpay\" -> \"backpya\"                   | 4  | key  | backpya   | backpay",
        "\"months\": 12 -> \"month\": 12              | 6  | key  | month     | months",
        "\"settlement\"} -> \"settle\"}               | 6  | word | settle    | settlement",
        "\"stop-late\" -> \"stop-latte\"              | 11 | rule | stop-latte | stop-late",
        "\"error\" -> \"eror\"                        | 11 | word | eror      | error",
        "\"opens\" -> \"open\"                        | 9  | key  | open      | opens"
      })
  void namesTheNearestKnownName(String edit, int line, String reason, String found, String nearest)
      throws IOException {
    Failure failure = failureOf(edit);

    assertThat(failure.kind()).isSameAs(DocumentKinds.UNKNOWN);
    assertThat(texts(failure)).containsExactly("own.json", "" + line, reason, found, nearest);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": \"wuxi-2027\", ->               | 1  | missing-key  | version",
        "\"months\": 12 -> \"months\": -1             | 6  | out-of-range | months",
        "\"months\": 12 -> \"months\": 1.5            | 6  | not-a-number | months",
        "\"2027-01-01\", \"months\" -> \"2027-02-30\", \"months\" | 6 | not-a-day | 2027-02-30",
        "\"2027-01-01\", \"months\" -> \"2021-09-01\", \"months\" | 6 | duplicate-day | 2021-09-01",
        "\"2027-02\" -> \"2027-13\"                   | 9  | not-a-month  | 2027-13",
        "\"2021-09-01T00:00\" -> \"2021-09-01\"       | 8  | not-a-moment | 2021-09-01",
        "\"2027-02-04T17:00\" -> \"2027-01-11T00:00\" | 9  | closes-before-it-opens | 2027-01-11T00:00",
        "\"severities\": [ -> \"late\": [], \"severities\": [ | 11 | empty | late",
        "\"version\" -> \"province\": \"32\", \"version\" | 2 | not-a-province | 32",
        "\"severities\": [ -> \"minimumAge\": [{\"years\": 16}], \"severities\": [ | 11 | missing-key | from"
      })
  void saysOnWhichLineAValueIsWrong(String edit, int line, String reason, String found)
      throws IOException {
    Failure failure = failureOf(edit);

    assertThat(failure.kind()).isSameAs(DocumentKinds.WRONG);
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(texts(failure)).containsExactly("own.json", "" + line, reason, found);
  }

  private Failure failureOf(String edit) {
    Path file = OWN_DOCUMENT.edited(folder, edit);
    return catchThrowableOfType(Failure.class, () -> Region.read(file));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("own.json"), text);
  }

  private List<String> texts(Failure failure) {
    return GoodDocument.told(failure, folder);
  }
}
