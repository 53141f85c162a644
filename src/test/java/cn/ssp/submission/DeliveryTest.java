package cn.ssp.submission;

import static cn.ssp.submission.LedgerFixture.EMPLOYER;
import static cn.ssp.submission.LedgerFixture.KEY;
import static cn.ssp.submission.LedgerFixture.OTHER;
import static cn.ssp.submission.LedgerFixture.RECEIPT;
import static cn.ssp.submission.LedgerFixture.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import cn.ssp.hall.BatchStatus;
import cn.ssp.hall.FindOutcome;
import cn.ssp.hall.SubmitOutcome;
import cn.ssp.ledger.BatchState;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a batch on its way to the hall, whatever the hall answers. */
@NullMarked
class DeliveryTest {
  private final Failure lost = new Failure(ExitCode.HALL, FindingKind.error("hall-lost", "a test"));
  private final Failure closed =
      new Failure(ExitCode.CLOSED, FindingKind.error("hall-closed", "a test"));

  @TempDir private Path folder;
  private final ScriptedHall hall = new ScriptedHall();
  private LedgerFixture fixture;

  @BeforeEach
  void open() {
    fixture = new LedgerFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aBatchThatTheHallTakesHasAReceipt() {
    hall.submits(new SubmitOutcome.Accepted(RECEIPT));

    BatchOutcome outcome = delivery().deliver(fixture.batch());

    assertThat(outcome.failure()).isEmpty();
    assertThat(fixture.batch().state()).isEqualTo(BatchState.SUBMITTED);
    assertThat(fixture.batch().receipt()).contains(RECEIPT);
  }

  @Test
  void theBytesOfTheLedgerAreSent() {
    hall.submits(new SubmitOutcome.Accepted(RECEIPT));

    delivery().deliver(fixture.batch());

    assertThat(hall.sent()).containsExactly(LedgerFixture.BYTES);
  }

  @Test
  void aBatchThatTheHallRefusesFreesItsRows() {
    hall.submits(new SubmitOutcome.Refused(closed));

    BatchOutcome outcome = delivery().deliver(fixture.batch());

    assertThat(outcome.failure()).contains(closed);
    assertThat(fixture.batch().state()).isEqualTo(BatchState.REFUSED);
    assertThat(fixture.batch().refusal()).contains("hall-closed");
    assertThat(fixture.ledger.claims(List.of(LedgerFixture.key("320586199001011234")))).isEmpty();
  }

  /** It may have arrived: it is never called failed, and its rows stay taken. */
  @Test
  void aBatchWithoutAnAnswerIsUnknown() {
    hall.submits(new SubmitOutcome.Unknown(lost));

    BatchOutcome outcome = delivery().deliver(fixture.batch());

    assertThat(outcome.failure()).contains(lost);
    assertThat(fixture.batch().state()).isEqualTo(BatchState.UNKNOWN);
    assertThat(fixture.ledger.claims(List.of(LedgerFixture.key("320586199001011234")))).hasSize(1);
  }

  @Test
  void anUnknownBatchThatTheHallHasIsNotSentAgain() {
    lose();
    hall.finds(new FindOutcome.Known(LedgerFixture.status(BatchStatus.State.RECEIVED)));

    List<BatchOutcome> outcomes = delivery().resume(EMPLOYER.text());

    assertThat(outcomes).hasSize(1);
    assertThat(hall.asked()).containsExactly("submit", "find");
    assertThat(fixture.batch().state()).isEqualTo(BatchState.SUBMITTED);
    assertThat(fixture.batch().receipt()).contains(RECEIPT);
  }

  @Test
  void anUnknownBatchThatTheHallDoesNotHaveIsSentAgainToTheLetter() {
    lose();
    hall.finds(new FindOutcome.NotKnown()).submits(new SubmitOutcome.Accepted(RECEIPT));

    delivery().resume(EMPLOYER.text());

    assertThat(hall.asked()).containsExactly("submit", "find", "submit");
    assertThat(hall.sent().get(1)).isEqualTo(hall.sent().get(0));
    assertThat(fixture.batch().state()).isEqualTo(BatchState.SUBMITTED);
  }

  @Test
  void anUnknownBatchIsNotSentWhileTheHallDoesNotSay() {
    lose();
    hall.finds(new FindOutcome.Unavailable(lost));

    List<BatchOutcome> outcomes = delivery().resume(EMPLOYER.text());

    assertThat(hall.asked()).containsExactly("submit", "find");
    assertThat(outcomes.get(0).failure()).contains(lost);
    assertThat(fixture.batch().state()).isEqualTo(BatchState.UNKNOWN);
  }

  /** Every batch is tried once a run, or one that stays unknown would be asked for without end. */
  @Test
  void triesEachBatchOnceARun() {
    lose();
    hall.finds(new FindOutcome.NotKnown()).submits(new SubmitOutcome.Unknown(lost));

    assertThat(delivery().resume(EMPLOYER.text())).hasSize(1);
    assertThat(hall.asked()).containsExactly("submit", "find", "submit");
  }

  @Test
  void leavesOtherEmployersAlone() {
    assertThat(delivery().resume("91320509MA1AGEN0YR")).isEmpty();
    assertThat(hall.asked()).isEmpty();
  }

  @Test
  void aBatchThatAnotherProcessHoldsIsNotSent() {
    fixture.ledger.release(KEY, WORKER);
    assertThat(fixture.ledger.claim(KEY, OTHER)).isTrue();

    assertThat(delivery().resume(EMPLOYER.text())).isEmpty();
    assertThat(delivery().deliver(fixture.batch()).failure())
        .hasValueSatisfying(
            failure -> assertThat(failure.kind()).isEqualTo(SubmitKinds.BATCH_HELD));
    assertThat(hall.asked()).isEmpty();
    assertThat(fixture.batch().state()).isEqualTo(BatchState.PREPARED);
  }

  /** As a run does that waits. */
  @Test
  void aBatchWithoutAnAnswerIsDeliveredAgain() {
    lose();
    hall.finds(new FindOutcome.NotKnown()).submits(new SubmitOutcome.Accepted(RECEIPT));

    BatchOutcome outcome = delivery().again(fixture.batch());

    assertThat(hall.asked()).containsExactly("submit", "find", "submit");
    assertThat(outcome.batch().state()).isEqualTo(BatchState.SUBMITTED);
    assertThat(fixture.ledger.claim(KEY, OTHER)).as("it is given back").isTrue();
  }

  @Test
  void aBatchThatAnotherProcessHoldsIsNotDeliveredAgain() {
    lose();
    assertThat(fixture.ledger.claim(KEY, OTHER)).isTrue();

    assertThat(delivery().again(fixture.batch()).failure())
        .hasValueSatisfying(
            failure -> assertThat(failure.kind()).isEqualTo(SubmitKinds.BATCH_HELD));
    assertThat(hall.asked()).containsExactly("submit");
  }

  private void lose() {
    hall.submits(new SubmitOutcome.Unknown(lost));
    delivery().deliver(fixture.batch());
  }

  private Delivery delivery() {
    return new Delivery(fixture.ledger, hall, WORKER);
  }
}
