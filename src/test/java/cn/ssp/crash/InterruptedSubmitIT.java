package cn.ssp.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.ledger.BatchFilter;
import cn.ssp.ledger.BatchState;
import cn.ssp.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged {@code ssp submit --wait} is interrupted while it waits for the hall's answers. */
@DisabledOnOs(OS.WINDOWS)
class InterruptedSubmitIT {
  @TempDir private static Path folder;

  @Test
  void saysHowToGoOnAndLosesNothing() throws Exception {
    RunningHall.makeDemo(folder);
    try (RunningHall hall = RunningHall.start(folder, "--delay", "8s")) {
      Trial trial = Trial.make(folder, hall.address(), 1);
      Process process = trial.submit("");
      waitUntilTheHallHasIt(trial, process);
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(trial.output()).isEqualTo(130);
      assertThat(trial.output())
          .contains("ssp: interrupted: the hall has answered for 0 of 1 batches")
          .contains("ssp results asks for the others");
      trial.isDeclaredOnce(new HeldRows(hall.address()), "interrupted while it waited");
    }
  }

  private static void waitUntilTheHallHasIt(Trial trial, Process process) throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
    while (!trial.hasLedger() || !isAtTheHall(trial)) {
      assertThat(Instant.now()).as("the batch is sent").isBefore(deadline);
      assertThat(process.isAlive()).as(trial.output()).isTrue();
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    // The receipt is noted some milliseconds before the run says that it waits.
    process.waitFor(500, TimeUnit.MILLISECONDS);
  }

  private static boolean isAtTheHall(Trial trial) {
    try (Ledger ledger = trial.ledger()) {
      return !ledger.batches(BatchFilter.in(BatchState.SUBMITTED)).isEmpty();
    }
  }
}
