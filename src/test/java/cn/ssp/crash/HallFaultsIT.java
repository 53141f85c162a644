package cn.ssp.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bad day of the hall, seen from the packaged program: whatever befalls a run, the runs after it
 * end with each row at the hall once, and in the ledger.
 */
@DisabledOnOs(OS.WINDOWS)
class HallFaultsIT {
  private static final AtomicInteger TRIALS = new AtomicInteger();

  @TempDir private static Path folder;
  private static RunningHall hall;
  private static HeldRows held;

  @BeforeAll
  static void openTheHall() throws Exception {
    RunningHall.makeDemo(folder);
    hall = RunningHall.start(folder, "--delay", "0s");
    held = new HeldRows(hall.address());
  }

  @AfterAll
  static void closeTheHall() throws Exception {
    if (hall != null) {
      hall.close();
    }
  }

  /** Each run asks, and sends the same again only where it has to; who only asks sends nothing. */
  @Test
  void aBatchWithoutAnAnswerIsBroughtToItsEndByTheRunsAfterIt() throws Exception {
    Trial trial = trial();
    hall.order("{\"fault\":\"drop-before-accept\"}");
    assertThat(stateOf(trial.submit(5))).isEqualTo("unknown");
    assertThat(stateOf(trial.ssp(75, "results"))).isEqualTo("unknown");

    hall.order("{\"fault\":\"fail\"}");
    assertThat(stateOf(trial.submit(5))).isEqualTo("unknown");

    hall.order("{\"fault\":\"answer-twice\"}");
    assertThat(stateOf(trial.submit(5))).isEqualTo("unknown");

    isDeclaredOnce(trial, "fault upon fault");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"drop-after-accept", "drop-before-accept", "not-the-protocol", "too-many"})
  void aRunThatWaitsBringsItToItsEndItself(String fault) throws Exception {
    Trial trial = trial();
    hall.order("{\"fault\":\"" + fault + "\",\"seconds\":2}");

    isDeclaredOnce(trial, fault);
  }

  /** As by Ctrl-C, or by the limit of a job: the answer comes when nobody waits for it any more. */
  @Test
  void anAnswerThatIsTooLateIsAskedFor() throws Exception {
    Trial trial = trial();
    long before = held.batches();
    hall.order("{\"fault\":\"answer-late\",\"seconds\":600}");
    Process process = trial.submit("");
    long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (held.batches() == before) {
      assertThat(System.nanoTime()).as("the hall takes the batch").isLessThan(giveUp);
    }
    process.destroy(); // SIGTERM
    assertThat(process.waitFor()).isEqualTo(128 + 15);

    isDeclaredOnce(trial, "answered too late");
  }

  /**
   * A ledger that was put back to its copy of an hour ago sends the same bytes again, and an empty
   * one other bytes under the same key: what the hall has under a key is the same rows.
   */
  @Test
  void aLedgerThatWasPutBackOrLostMakesNoSecondBatch() throws Exception {
    Trial trial = trial();
    Path empty = trial.copyOfLedger("empty");
    try (Debugger debugger = new Debugger()) {
      Point point = Point.before("before it is sent", "cn.ssp.ledger.SqlLedger", "sending");
      assertThat(debugger.kill(trial.submit(debugger.option()), point)).isTrue();
    }
    Path prepared = trial.copyOfLedger("prepared");
    isDeclaredOnce(trial, "sent");

    trial.putBack(prepared);
    isDeclaredOnce(trial, "sent twice");

    trial.putBack(empty);
    assertThat(stateOf(trial.submit(5))).isEqualTo("unknown");
    isDeclaredOnce(trial, "sent from another ledger");
  }

  @Test
  void aQuestionWithoutAnAnswerChangesNothing() throws Exception {
    Trial trial;
    String port;
    try (RunningHall slow = RunningHall.start(folder, "--folder", "slow", "--delay", "15s")) {
      trial = Trial.make(folder, slow.address(), TRIALS.incrementAndGet());
      port = Integer.toString(slow.port());
      assertThat(stateOf(trial.submit(0))).isEqualTo("submitted");
      assertThat(stateOf(trial.ssp(75, "results"))).isEqualTo("submitted");
    }

    assertThat(stateOf(trial.ssp(5, "results"))).isEqualTo("submitted");

    try (RunningHall again = RunningHall.start(folder, "--folder", "slow", "--port", port)) {
      again.order("{\"fault\":\"refuse\",\"on\":\"batch\",\"times\":100}");
      assertThat(stateOf(trial.ssp(5, "results"))).isEqualTo("submitted");
      again.clear();

      HeldRows known = new HeldRows(again.address());
      Trial.isHeldOnce(known, trial.ssp(0, "results", "--wait=60s"), "the hall has restarted");
    }
  }

  private static Trial trial() throws Exception {
    return Trial.make(folder, hall.address(), TRIALS.incrementAndGet());
  }

  /** Runs it as cron would, and counts what is there. */
  private static void isDeclaredOnce(Trial trial, String circumstance) throws Exception {
    Trial.isHeldOnce(held, trial.submit(0, "--wait=60s"), circumstance);
  }

  private static String stateOf(JsonNode batch) {
    return batch.at("/state").asText();
  }
}
