package cn.ssp.cli;

import static cn.ssp.cli.Rehearsal.LIU_YANG;
import static cn.ssp.cli.Rehearsal.LI_NA;
import static cn.ssp.cli.Rehearsal.WANG_WEI;
import static cn.ssp.cli.Rehearsal.hire;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ssp submit} sends and does not, on the sandbox hall. */
@NullMarked
class SubmitCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Rehearsal rehearsal;

  @BeforeEach
  void rehearse() {
    rehearsal = new Rehearsal(folder);
  }

  @Test
  void sendsARosterAndWaitsForItsAnswers() throws IOException {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600), hire(LIU_YANG, "刘洋", 6100));

    int exit = rehearsal.ssp("submit", "--yes", "--report", "json", "--wait", "a.csv");

    JsonNode batch = json().at("/batches/0");
    assertThat(batch.at("/state").asText()).isEqualTo("done");
    assertThat(batch.at("/settlementMonth").asText()).isEqualTo("2026-12");
    assertThat(batch.at("/accepted").asInt()).isEqualTo(1);
    assertThat(batch.at("/rejected").asInt()).isEqualTo(1);
    assertThat(batch.at("/receivedAt").asText()).startsWith("2026-11-23T10:00:00");
    assertThat(batch.at("/findings/0/row").asInt()).isEqualTo(3);
    assertThat(batch.at("/findings/0/message").asText()).contains("未获取到人员基本信息");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void sendsNoRowTwice() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));
    assertThat(submit("a.csv")).isZero();

    rehearsal.roster("sorted.csv", hire(LI_NA, "李娜", 7200), hire(WANG_WEI, "王伟", 8600));
    assertThat(submit("sorted.csv")).isZero();

    assertThat(rehearsal.out()).contains("+  to declare: 1").contains("rows 2");
    assertThat(rehearsal.out()).contains("=  accepted already, not sent again: 1");
    assertThat(rehearsal.out()).contains("rows 1 for 2026-12: accepted 1, rejected 0");
  }

  @Test
  void aRosterThatWasAcceptedIsNothingToSend() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));
    submit("a.csv");

    assertThat(submit("a.csv")).isZero();
    assertThat(rehearsal.err()).contains("acme: nothing to send");
  }

  /** As after a run that was killed while it waited. */
  @Test
  void waitsForABatchThatIsAlreadyAtTheHall() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));
    rehearsal.ssp("submit", "--yes", "a.csv");

    assertThat(submit("a.csv")).isZero();

    assertThat(rehearsal.out()).contains("?  on their way, not sent again: 1");
    assertThat(rehearsal.out()).contains("rows 1 for 2026-12: accepted 1, rejected 0");
  }

  @Test
  void aRowThatSaysSomethingElseNowIsACorrection() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));
    submit("a.csv");

    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 9000));

    assertThat(submit("a.csv")).isEqualTo(1);
    assertThat(rehearsal.out()).contains("~  to correct what was accepted: 1");
    assertThat(rehearsal.out()).contains("在本单位已存在参保信息");
  }

  @Test
  void aRejectedRowMayBeSentAgain() {
    rehearsal.roster("a.csv", hire(LIU_YANG, "刘洋", 6100));
    assertThat(submit("a.csv")).isEqualTo(1);

    assertThat(submit("a.csv")).isEqualTo(1);
    assertThat(rehearsal.out()).contains("+  to declare: 1");
  }

  @Test
  void showsWhatItWouldSendAndSendsNothing() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));

    assertThat(rehearsal.ssp("submit", "--dry-run", "a.csv")).isZero();

    assertThat(rehearsal.out()).contains("+  to declare: 1");
    rehearsal.ssp("status");
    assertThat(rehearsal.out()).startsWith("The ledger is empty");
  }

  @Test
  void sendsNothingOfARosterWithErrors() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600), hire("320583199005129950", "李四", 1));

    assertThat(submit("a.csv")).isEqualTo(1);

    assertThat(rehearsal.err()).contains("a.csv has errors and is not sent");
    rehearsal.ssp("status");
    assertThat(rehearsal.out()).startsWith("The ledger is empty");
  }

  @Test
  void sendsTheOtherRowsWhereThatIsAskedFor() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600), hire("320583199005129950", "李四", 1));

    int exit = rehearsal.ssp("submit", "--yes", "--wait", "--valid-rows-only", "a.csv");

    assertThat(exit).isEqualTo(1);
    assertThat(rehearsal.out()).contains("+  to declare: 1").contains("-  stay behind: 1");
    assertThat(rehearsal.out()).contains("rows 1 for 2026-12: accepted 1, rejected 0");
  }

  @Test
  void sendsNothingBetweenTwoWindows() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600).replace("2026-12-01", "2026-12-05"));

    int exit = rehearsal.ssp("submit", "--yes", "--as-of", "2026-12-07T00:00", "--wait", "a.csv");

    assertThat(exit).isEqualTo(6);
    assertThat(rehearsal.err()).contains("It opens 2026-12-11 00:00").contains("preregistration");
  }

  @Test
  void theLastMinuteOfAWindowCounts() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));

    int exit = rehearsal.ssp("submit", "--yes", "--as-of", "2026-12-06T23:59", "a.csv");

    assertThat(exit).isZero();
  }

  @Test
  void asksAPersonWhoMaySayNo() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));
    rehearsal.desk().withTyped("n");

    assertThat(rehearsal.ssp("submit", "a.csv")).isZero();

    assertThat(rehearsal.err())
        .contains("employer: 苏州示例科技有限公司, 91320509MA1ACME003")
        .contains("certificate: ")
        .contains("hall: sandbox")
        .contains("acme: nothing was sent");
    rehearsal.ssp("status");
    assertThat(rehearsal.out()).startsWith("The ledger is empty");
  }

  @Test
  void sendsWhenAPersonSaysYes() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));
    rehearsal.desk().withTyped("y");

    rehearsal.ssp("submit", "a.csv");

    assertThat(rehearsal.out()).contains("rows 1 for 2026-12: at the hall");
  }

  @Test
  void doesNotSendWhereNobodyCanBeAsked() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));

    assertThat(rehearsal.ssp("submit", "a.csv")).isEqualTo(2);
    assertThat(rehearsal.err()).contains("nobody is there to say yes").contains("--yes");
  }

  /** The object identifiers of GM/T 0010; the hall takes both forms. */
  @Test
  void signsInTheFormThatIsAskedFor() throws IOException {
    configure("\"hall\": \"sandbox\",", "\"hall\": \"sandbox\", \"signatureForm\": \"gm\",");
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));
    assertThat(submit("a.csv")).isZero();
    assertThat(rehearsal.out()).contains("accepted 1, rejected 0");

    configure("\"signatureForm\": \"gm\"", "\"signatureForm\": \"gmt\"");
    assertThat(submit("a.csv")).isEqualTo(2);
    assertThat(rehearsal.err()).contains("gmt", "gm");
  }

  @Test
  void doesNotSendWithoutAHall() throws IOException {
    configure("\"hall\": \"sandbox\",", "");
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));

    assertThat(submit("a.csv")).isEqualTo(2);
    assertThat(rehearsal.err()).contains("no hall is configured");
  }

  @Test
  void doesNotFixTheMomentForARealHall() throws IOException {
    configure("\"hall\": \"sandbox\"", "\"hall\": \"https://hall.example/ssp\"");
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));

    assertThat(submit("a.csv")).isEqualTo(2);
    assertThat(rehearsal.err()).contains("asOf");
  }

  @Test
  void tellsOnceWhereOthersCanReadWhatIsDeclared() throws IOException {
    declareNothingTo("http://hall.example/ssp");
    assertThat(rehearsal.err()).containsOnlyOnce("which is not encrypted");

    rehearsal.ssp("submit", "-q", "--lang", "zh", "--as-of", "2026-11-23T10:00", "all");
    assertThat(rehearsal.err()).containsOnlyOnce("没有加密");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hall.example/ssp",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "http://[::1]:8080"
      })
  void nobodyElseReadsWhatIsEncryptedOrStaysHere(String hall) throws IOException {
    declareNothingTo(hall);

    assertThat(rehearsal.err()).contains("acme: nothing was sent").doesNotContain("encrypted");
  }

  /** Two employers are asked about, and say no. */
  private void declareNothingTo(String hall) throws IOException {
    configure("\"hall\": \"sandbox\"", "\"hall\": \"" + hall + "\"");
    configure("\"asOf\": \"2026-11-23T10:00\",", "");
    rehearsal.roster("all/acme/a.csv", hire(WANG_WEI, "王伟", 8600));
    rehearsal.roster(
        "all/agency/b.csv",
        hire(LI_NA, "李娜", 7200).replaceAll(",,,,$", ",劳务派遣,32050001,苏州示例科技有限公司,"));
    rehearsal.desk().withTyped("n");

    assertThat(rehearsal.ssp("submit", "--as-of", "2026-11-23T10:00", "all")).isZero();
  }

  @Test
  void aFolderNamedAfterAnEmployerHoldsItsRosters() throws IOException {
    rehearsal.roster("all/acme/a.csv", hire(WANG_WEI, "王伟", 8600));
    rehearsal.roster(
        "all/agency/b.csv",
        hire(LI_NA, "李娜", 7200).replaceAll(",,,,$", ",劳务派遣,32050001,苏州示例科技有限公司,"));

    int exit = rehearsal.ssp("submit", "--yes", "--report", "json", "--wait", "all");

    assertThat(json().at("/batches").findValuesAsText("employer"))
        .containsExactly("acme", "agency");
    assertThat(exit).isZero();
  }

  @Test
  void oneBadEmployerDoesNotStopTheOthers() throws IOException {
    Files.delete(folder.resolve("demo/acme.p12"));
    rehearsal.roster("all/acme/a.csv", hire(WANG_WEI, "王伟", 8600));
    rehearsal.roster(
        "all/agency/b.csv",
        hire(LI_NA, "李娜", 7200).replaceAll(",,,,$", ",劳务派遣,32050001,苏州示例科技有限公司,"));

    int exit = rehearsal.ssp("submit", "--yes", "--report", "json", "--wait", "all");

    assertThat(json().at("/batches").findValuesAsText("employer")).containsExactly("agency");
    assertThat(exit).isEqualTo(4);
  }

  @Test
  void takesARosterFromStandardInput() {
    rehearsal
        .desk()
        .withInput((Rehearsal.HEADINGS + "\n" + hire(WANG_WEI, "王伟", 8600) + "\n").getBytes(UTF_8));

    assertThat(rehearsal.ssp("submit", "--yes", "--wait", "--template", "enrolment", "-")).isZero();
    assertThat(rehearsal.out()).contains("accepted 1, rejected 0");
  }

  /** What follows --wait is a roster: only --wait=10m says how long. */
  @Test
  void waitsNotForAnythingThatIsNoDuration() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));

    assertThat(rehearsal.ssp("submit", "--yes", "--wait=soon", "a.csv")).isEqualTo(2);
    assertThat(rehearsal.err()).contains("--wait");
  }

  @Test
  void tellsOfAPersonWhoWasSentUnderAnotherName() {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600));
    submit("a.csv");

    rehearsal.roster("a.csv", hire(WANG_WEI, "王卫", 8600));
    rehearsal.ssp("submit", "--dry-run", "a.csv");

    assertThat(rehearsal.err()).contains("row 2: this number was declared before under another");
    assertThat(rehearsal.err()).doesNotContain("王伟");
  }

  @Test
  void sendsAgainOnlyWhatIsWorthIt() throws IOException {
    rehearsal.roster("a.csv", hire(LIU_YANG, "刘洋", 6100), hire(WANG_WEI, "王伟", 8600));
    rehearsal.ssp("submit", "--yes", "--report", "json", "--wait", "a.csv");
    String batch = json().at("/batches/0/batch").asText();

    int exit = rehearsal.ssp("submit", "--dry-run", "--failed", batch, "a.csv");

    assertThat(exit).isZero();
    assertThat(rehearsal.out()).contains("+  to declare: 1").contains("rows 2");
  }

  /**
   * As the class of what the hall said: nobody but the worker can do something about the second.
   */
  @Test
  void doesNotSendAgainWhatOthersHaveToMend() throws IOException {
    rehearsal.roster("a.csv", hire(LIU_YANG, "刘洋", 6100), hire("320506198807069954", "李四", 8600));
    rehearsal.ssp("submit", "--yes", "--report", "json", "--wait", "a.csv");
    assertThat(json().at("/batches/0/rejected").asInt()).isEqualTo(2);
    String batch = json().at("/batches/0/batch").asText();

    rehearsal.ssp("submit", "--dry-run", "--failed", batch, "a.csv");

    assertThat(rehearsal.out()).contains("+  to declare: 1   rows 2\n");
    assertThat(rehearsal.out()).contains("-  stay behind: 1  rows 3\n");
  }

  private int submit(String roster) {
    return rehearsal.ssp("submit", "--yes", "--wait", roster);
  }

  private void configure(String old, String replacement) throws IOException {
    Path file = folder.resolve("demo/ssp.json");
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, replacement));
  }

  private JsonNode json() throws IOException {
    return JSON.readTree(rehearsal.out());
  }
}
