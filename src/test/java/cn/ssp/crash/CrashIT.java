package cn.ssp.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged {@code ssp submit --wait} is killed by SIGKILL, at named points and at random
 * instants, and run again: the hall holds each row once, and the ledger agrees with it. {@code
 * scripts/crash} runs it with more instants.
 */
@DisabledOnOs(OS.WINDOWS)
class CrashIT {
  private static final int INSTANTS = Integer.getInteger("ssp.crash.instants", 12);
  private static final long SEED = Long.getLong("ssp.crash.seed", 20261123);
  private static final AtomicInteger TRIALS = new AtomicInteger();

  private static final String LEDGER = "cn.ssp.ledger.SqlLedger";
  private static final String HALL = "cn.ssp.hall.HttpHall";

  @TempDir private static Path folder;
  private static RunningHall hall;

  static Stream<Point> points() {
    return Stream.of(
        Point.before("before the ledger is opened", "cn.ssp.ledger.Ledgers", "open"),
        Point.before("before the ledger has its tables", "cn.ssp.ledger.Schema", "bringUp"),
        Point.after("after the ledger is opened", "cn.ssp.ledger.Ledgers", "open"),
        Point.before("before the log-in", HALL, "logIn"),
        Point.after("after the log-in", HALL, "logIn"),
        Point.before("before the package is made", "cn.ssp.declaration.pack.Packing", "pack"),
        Point.after("after the package is signed", "cn.ssp.declaration.pack.Packing", "pack"),
        Point.before("before the batch is written down", LEDGER, "prepare"),
        Point.after("after the batch is written down", LEDGER, "prepare"),
        Point.before("before the ledger knows that it is sent", LEDGER, "sending"),
        Point.after("after the ledger knows that it is sent", LEDGER, "sending"),
        Point.before("before the first byte", HALL, "submit"),
        Point.after("after the hall has answered", HALL, "submit"),
        Point.before("before the receipt is written down", LEDGER, "submitted"),
        Point.after("after the receipt is written down", LEDGER, "submitted"),
        Point.before("before the results are asked for", HALL, "fetch"),
        Point.after("after the results have come", HALL, "fetch"),
        Point.before("before the results are written down", LEDGER, "settled"),
        Point.after("after the results are written down", LEDGER, "settled"));
  }

  @BeforeAll
  static void openTheHall() throws Exception {
    RunningHall.makeDemo(folder);
    hall = RunningHall.start(folder, "--delay", "0s");
  }

  @AfterAll
  static void closeTheHall() throws Exception {
    if (hall != null) {
      hall.close();
    }
  }

  @ParameterizedTest
  @MethodSource("points")
  void killedAtAPoint(Point point) throws Exception {
    Trial trial = trial();
    try (Debugger debugger = new Debugger()) {
      assertThat(debugger.kill(trial.submit(debugger.option()), point))
          .as("it comes to the point: %s", point)
          .isTrue();
    }
    trial.isDeclaredOnce(new HeldRows(hall.address()), "killed " + point);
  }

  /** The seed and the instant are told on failure. */
  @Test
  void killedAtRandomInstants() throws Exception {
    long longest = timeOfARun();
    Random random = new Random(SEED);
    List<Long> instants =
        IntStream.range(0, INSTANTS).mapToObj(i -> random.nextLong(1, longest)).toList();
    for (long instant : instants) {
      Trial trial = trial();
      Process process = trial.submit("");
      process.waitFor(instant, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      trial.isDeclaredOnce(
          new HeldRows(hall.address()), "killed after " + instant + " ms, seed " + SEED);
    }
  }

  private static long timeOfARun() throws Exception {
    Trial trial = trial();
    long start = System.nanoTime();
    trial.submit("").waitFor();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static Trial trial() throws Exception {
    return Trial.make(folder, hall.address(), TRIALS.incrementAndGet());
  }
}
