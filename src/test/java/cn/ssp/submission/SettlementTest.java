package cn.ssp.submission;

import static cn.ssp.submission.LedgerFixture.KEY;
import static cn.ssp.submission.LedgerFixture.NOW;
import static cn.ssp.submission.LedgerFixture.RECEIPT;
import static cn.ssp.submission.LedgerFixture.WORKER;
import static cn.ssp.submission.LedgerFixture.key;
import static cn.ssp.submission.LedgerFixture.status;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.declaration.RejectedRow;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import cn.ssp.hall.BatchStatus;
import cn.ssp.hall.FetchOutcome;
import cn.ssp.hall.FindOutcome;
import cn.ssp.ledger.BatchState;
import cn.ssp.ledger.LedgerRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a batch that the hall has, whatever the hall answers. */
@NullMarked
class SettlementTest {
  private final Failure silent =
      new Failure(ExitCode.HALL, FindingKind.error("hall-silent", "a test"));
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final RejectedRow REJECTED =
      new RejectedRow(key("320586199001015678"), "", "未查询到符合条件的参保人员");

  @TempDir private Path folder;
  private final ScriptedHall hall = new ScriptedHall();
  private LedgerFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = new LedgerFixture(folder);
    fixture.ledger.sending(KEY, WORKER);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void everyRowGetsItsAnswer() {
    fixture.ledger.submitted(KEY, RECEIPT);
    hall.fetches(done(REJECTED));

    BatchOutcome outcome = settle();

    assertThat(outcome.batch().state()).isEqualTo(BatchState.DONE);
    assertThat(outcome.batch().rejected()).isEqualTo(1);
    assertThat(outcome.batch().finishedAt()).contains(LATER);
    assertThat(rows())
        .extracting(row -> row.number() + " " + row.state() + " " + row.message())
        .containsExactly("2 ACCEPTED ", "3 REJECTED 未查询到符合条件的参保人员");
  }

  /** That a person was collected already is as good as success, and the number is worth keeping. */
  @Test
  void whatIsDoneAlreadyCountsAsAccepted() {
    fixture.ledger.submitted(KEY, RECEIPT);
    String words = "★人员信息已采集，人员编号为3205001234;";
    hall.fetches(done(new RejectedRow(key("320586199001015678"), "", words)));

    BatchOutcome outcome = settle();

    assertThat(outcome.batch().rejected()).isZero();
    assertThat(rows())
        .extracting(row -> row.number() + " " + row.state() + " " + row.message())
        .containsExactly("2 ACCEPTED ", "3 ACCEPTED " + words);
  }

  @Test
  void aHallThatIsNotThroughIsAskedAgainWhenItWishes() {
    fixture.ledger.submitted(KEY, RECEIPT);
    hall.fetches(
        new FetchOutcome.Pending(
            status(BatchStatus.State.PROCESSING), Optional.of(Duration.ofSeconds(9))));

    BatchOutcome outcome = settle();

    assertThat(outcome.comeBackIn()).contains(Duration.ofSeconds(9));
    assertThat(outcome.batch().state()).isEqualTo(BatchState.SUBMITTED);
  }

  @Test
  void aQuestionWithoutAnAnswerChangesNothing() {
    fixture.ledger.submitted(KEY, RECEIPT);
    hall.fetches(new FetchOutcome.Unavailable(silent));

    BatchOutcome outcome = settle();

    assertThat(outcome.failure()).contains(silent);
    assertThat(fixture.batch().state()).isEqualTo(BatchState.SUBMITTED);
    assertThat(fixture.batch().receipt()).contains(RECEIPT);
  }

  @Test
  void anUnknownBatchIsAskedForByItsKeyFirst() {
    hall.finds(new FindOutcome.Known(status(BatchStatus.State.DONE))).fetches(done());

    BatchOutcome outcome = settle();

    assertThat(hall.asked()).containsExactly("find", "fetch");
    assertThat(outcome.batch().state()).isEqualTo(BatchState.DONE);
  }

  /** Nothing is sent by who only asks. */
  @Test
  void anUnknownBatchThatTheHallDoesNotHaveStaysUnknown() {
    hall.finds(new FindOutcome.NotKnown());

    BatchOutcome outcome = settle();

    assertThat(hall.asked()).containsExactly("find");
    assertThat(outcome.failure().orElseThrow().kind()).isEqualTo(SubmitKinds.NOT_AT_HALL);
    assertThat(fixture.batch().state()).isEqualTo(BatchState.UNKNOWN);
  }

  @Test
  void anAnswerForARowThatTheBatchDoesNotHaveIsNotNoted() {
    fixture.ledger.submitted(KEY, RECEIPT);
    hall.fetches(done(new RejectedRow(key("320586198001011111"), "", "?")));

    BatchOutcome outcome = settle();

    assertThat(outcome.failure().orElseThrow().kind()).isEqualTo(SubmitKinds.STRANGE_ANSWER);
    assertThat(fixture.batch().state()).isEqualTo(BatchState.SUBMITTED);
  }

  @Test
  void aBatchThatIsDoneIsNotAskedAbout() {
    fixture.ledger.submitted(KEY, RECEIPT);
    fixture.ledger.settled(KEY, List.of(), List.of(), LATER);

    assertThat(settle().batch().state()).isEqualTo(BatchState.DONE);
    assertThat(hall.asked()).isEmpty();
  }

  private static FetchOutcome done(RejectedRow... rejected) {
    return new FetchOutcome.Done(status(BatchStatus.State.DONE), List.of(rejected), LATER);
  }

  private BatchOutcome settle() {
    return new Settlement(fixture.ledger, hall).settle(fixture.batch());
  }

  private List<LedgerRow> rows() {
    List<LedgerRow> rows = new ArrayList<>();
    fixture.ledger.rows(KEY, rows::add);
    return rows;
  }
}
