package cn.ssp.ledger;

import static cn.ssp.ledger.Declared.ACME;
import static cn.ssp.ledger.Declared.DECEMBER;
import static cn.ssp.ledger.Declared.OTHER;
import static cn.ssp.ledger.Declared.batch;
import static cn.ssp.ledger.Declared.batchKey;
import static cn.ssp.ledger.Declared.row;
import static cn.ssp.ledger.Declared.rows;
import static cn.ssp.ledger.Declared.submit;
import static cn.ssp.ledger.Declared.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of ledger does when several use it at a time. Each test gets an empty one. */
@NullMarked
public abstract class SharedLedgerContract {
  private static final BatchFilter WAITING =
      BatchFilter.in(BatchState.PREPARED, BatchState.UNKNOWN);

  private static final Worker ONE = worker("one");
  private static final Worker TWO = worker("two");

  private Ledger ledger;
  private Ledger another;

  /** Opens the ledger under test; the same one, each time within a test. */
  protected abstract Ledger open();

  /** Starts a process that opens it. */
  protected abstract QueueWorker startWorker() throws Exception;

  @BeforeEach
  void openBoth() {
    ledger = open();
    another = open();
  }

  @AfterEach
  void closeBoth() {
    ledger.close();
    another.close();
  }

  @Test
  void twoWorkersNeverHoldOneBatch() {
    prepareFree(1, 2, 3);

    assertThat(ledger.claim(WAITING, ONE)).map(LedgerBatch::key).contains(batchKey(1));
    assertThat(another.claim(WAITING, TWO)).map(LedgerBatch::key).contains(batchKey(2));
    assertThat(ledger.claim(WAITING, ONE)).map(LedgerBatch::key).contains(batchKey(3));
    assertThat(another.claim(WAITING, TWO)).isEmpty();
    assertThat(ledger.claim(WAITING, ONE)).isEmpty();
  }

  @Test
  void takesOnlyABatchThatFits() {
    prepareFree(1);
    submit(ledger, 1);
    ledger.prepare(batch(2, OTHER, DECEMBER, "c".repeat(64)), rows(row(2)), ONE);
    ledger.release(batchKey(2), ONE);
    prepareFree(3);

    assertThat(another.claim(WAITING.of(ACME.text()), TWO).map(LedgerBatch::key))
        .contains(batchKey(3));
    assertThat(another.claim(WAITING.of(ACME.text()), TWO)).isEmpty();
    assertThat(another.claim(BatchFilter.in(), TWO)).isEmpty();
  }

  @Test
  void whoPreparesABatchHoldsIt() throws Exception {
    ledger.prepare(batch(1), rows(row(1)), ONE);

    assertThat(another.claim(WAITING, TWO)).isEmpty();
    assertThat(another.claim(batchKey(1), TWO)).isFalse();
    assertThat(ledger.claim(batchKey(1), ONE)).isTrue();
    ledger.sending(batchKey(1), ONE);
  }

  @Test
  void aBatchThatIsGivenBackCanBeTaken() {
    ledger.prepare(batch(1), rows(row(1)), ONE);
    another.release(batchKey(1), TWO);
    assertThat(another.claim(batchKey(1), TWO)).isFalse();

    ledger.release(batchKey(1), ONE);

    assertThat(another.claim(batchKey(1), TWO)).isTrue();
    assertThat(ledger.claim(batchKey(1), ONE)).isFalse();
    assertThatThrownBy(() -> ledger.sending(batchKey(1), ONE))
        .isInstanceOf(LeaseLostException.class);
  }

  @Test
  void nobodySendsWhatNobodyHolds() {
    ledger.prepare(batch(1), rows(row(1)), ONE);
    ledger.release(batchKey(1), ONE);

    assertThatThrownBy(() -> ledger.sending(batchKey(1), ONE))
        .isInstanceOf(LeaseLostException.class);
    assertThat(ledger.batch(batchKey(1)).orElseThrow().state()).isEqualTo(BatchState.PREPARED);
  }

  @Test
  void aLeaseThatEndedIsTakenOver() throws Exception {
    Worker slow = new Worker("one", 4711, 1_800_000_000, Duration.ofMillis(1));
    ledger.prepare(batch(1), rows(row(1)), slow);
    ledger.sending(batchKey(1), slow);

    takeWithinAMinute(TWO);

    assertThat(another.batch(batchKey(1)).orElseThrow().state()).isEqualTo(BatchState.UNKNOWN);
    assertThatThrownBy(() -> ledger.sending(batchKey(1), slow))
        .isInstanceOf(LeaseLostException.class);
    another.sending(batchKey(1), TWO);
  }

  @Test
  void aLeaseThatEndedIsStillItsHoldersWhereNobodyTookIt() throws Exception {
    Worker slow = new Worker("one", 4711, 1_800_000_000, Duration.ZERO);
    ledger.prepare(batch(1), rows(row(1)), slow);

    ledger.sending(batchKey(1), slow);
  }

  @Test
  void aProcessThatIsDeadHoldsNothingOnItsOwnMachine() throws Exception {
    QueueWorker process = startWorker();
    Worker killed = process.worker("here");
    ledger.prepare(batch(1), rows(row(1)), killed);
    assertThat(another.claim(WAITING, worker("here"))).isEmpty();
    assertThat(another.claim(batchKey(1), worker("here"))).isFalse();

    process.kill();

    assertThat(another.claim(WAITING, worker("elsewhere"))).isEmpty();
    assertThat(another.claim(batchKey(1), worker("elsewhere"))).isFalse();
    assertThat(another.claim(WAITING, worker("here"))).isPresent();
    assertThatThrownBy(() -> ledger.sending(batchKey(1), killed))
        .isInstanceOf(LeaseLostException.class);
  }

  @Test
  void theDeadDoNotKeepABatchThatIsAskedForByItsKey() throws Exception {
    QueueWorker process = startWorker();
    ledger.prepare(batch(1), rows(row(1)), process.worker("here"));

    process.kill();

    assertThat(another.claim(batchKey(1), worker("here"))).isTrue();
  }

  /** Numbers of processes are used again: it is another one that bears this one's now. */
  @Test
  void aProcessThatStartedAtAnotherTimeIsAnotherOne() {
    ProcessHandle self = ProcessHandle.current();
    Worker before = new Worker("here", self.pid(), 1_000_000_000, Duration.ofMinutes(10));
    ledger.prepare(batch(1), rows(row(1)), before);

    assertThat(another.claim(WAITING, worker("here"))).isPresent();
  }

  @Test
  void ofTwoThatDeclareTheSameRowsOneDoes() throws Exception {
    for (int round = 0; round < 20; round++) {
      int first = 2 * round;
      int row = round;
      List<Preparation> both =
          atOnce(
              () -> ledger.prepare(batch(first), rows(row(row), row(100 + row)), ONE),
              () -> another.prepare(batch(first + 1), rows(row(100 + row), row(row)), TWO));

      assertThat(both).hasAtLeastOneElementOfType(Preparation.Written.class);
      assertThat(both).hasAtLeastOneElementOfType(Preparation.Conflict.class);
    }
  }

  @Test
  void ofTwoThatWriteTheSameBatchOneDoes() throws Exception {
    for (int round = 0; round < 20; round++) {
      int number = round;
      List<Preparation> both =
          atOnce(
              () -> ledger.prepare(batch(number), rows(row(number)), ONE),
              () -> another.prepare(batch(number), rows(row(number)), TWO));

      assertThat(both).hasAtLeastOneElementOfType(Preparation.Written.class);
      assertThat(both).hasAtLeastOneElementOfType(Preparation.Known.class);
    }
  }

  @Test
  void ofTwoThatBringTheAnswerBothSucceed() throws Exception {
    for (int round = 0; round < 20; round++) {
      int number = round;
      prepareFree(number);
      submit(ledger, number);

      atOnce(() -> reject(ledger, number), () -> reject(another, number));

      LedgerBatch done = ledger.batch(batchKey(number)).orElseThrow();
      assertThat(done.state()).isEqualTo(BatchState.DONE);
      assertThat(done.rejected()).isEqualTo(1);
    }
  }

  @Test
  void fourProcessesTakeEachOf400BatchesOnce() throws Exception {
    List<String> all = new ArrayList<>();
    for (int number = 0; number < 400; number++) {
      prepareFree(number);
      all.add(batchKey(number).text());
    }
    List<QueueWorker> workers = new ArrayList<>();
    for (int count = 0; count < 4; count++) {
      workers.add(startWorker());
    }

    for (QueueWorker worker : workers) {
      worker.begin();
    }
    List<String> taken = new ArrayList<>();
    for (QueueWorker worker : workers) {
      taken.addAll(worker.keys());
    }

    assertThat(taken).containsExactlyInAnyOrderElementsOf(all);
    assertThat(ledger.batches(BatchFilter.in(BatchState.SUBMITTED))).hasSize(400);
  }

  private static boolean reject(Ledger ledger, int number) {
    ledger.settled(
        batchKey(number), List.of(Declared.rejected(number)), List.of(), Declared.FINISHED);
    return true;
  }

  /** Writes batches of one row each, which nobody holds then. */
  private void prepareFree(int... numbers) {
    for (int number : numbers) {
      assertThat(ledger.prepare(batch(number), rows(row(number)), ONE))
          .isEqualTo(new Preparation.Written());
      ledger.release(batchKey(number), ONE);
    }
  }

  private void takeWithinAMinute(Worker worker) {
    long giveUp = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (another.claim(WAITING, worker).isEmpty()) {
      assertThat(System.nanoTime()).as("the lease should have ended").isLessThan(giveUp);
      Thread.onSpinWait();
    }
  }

  private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<T>> both = new ArrayList<>();
      for (Callable<T> work : List.of(one, other)) {
        both.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      return List.of(both.get(0).get(), both.get(1).get());
    } finally {
      threads.shutdown();
    }
  }
}
