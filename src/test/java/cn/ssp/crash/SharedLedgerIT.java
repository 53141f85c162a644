package cn.ssp.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.ledger.PostgresFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several processes of the packaged {@code ssp submit} declare the same folder of rosters of two
 * employers, on one ledger: each roster is one batch. {@code -Dssp.drain.batches=400} makes more.
 */
@DisabledOnOs(OS.WINDOWS)
class SharedLedgerIT {
  private static final int PROCESSES = 4;
  private static final int BATCHES = Integer.getInteger("ssp.drain.batches", 20);

  @TempDir private Path folder;

  @Test
  void onSqlite() throws Exception {
    declareOnce("jdbc:sqlite:shared.db");
  }

  @Test
  void onPostgres() throws Exception {
    declareOnce(PostgresFixture.newSchema());
  }

  private void declareOnce(String ledger) throws Exception {
    RunningHall.makeDemo(folder);
    try (RunningHall hall = RunningHall.start(folder, "--delay", "0s")) {
      Trial trial = Trial.ofMany(folder, hall.address(), 1, ledger, BATCHES);

      long start = System.nanoTime();
      List<Integer> exits = trial.submitAll(PROCESSES);
      System.out.printf(
          "%d processes, %d batches, %s: %d ms, exit codes %s%n",
          PROCESSES,
          BATCHES,
          ledger.replaceAll("^jdbc:(\\w+):.*", "$1"),
          (System.nanoTime() - start) / 1_000_000,
          exits);

      assertThat(exits).isSubsetOf(0, 75); // 75: another one is at these rows
      assertThat(trial.finishAll()).as(trial.output()).isZero();
      assertThat(trial.status().findValuesAsText("state")).hasSize(BATCHES).containsOnly("done");
      assertThat(trial.status().findValuesAsText("accepted")).containsOnly("1");
      HeldRows held = new HeldRows(hall.address());
      assertThat(held.batches()).isEqualTo(BATCHES);
      assertThat(held.rows()).hasSize(BATCHES).doesNotHaveDuplicates();
    }
  }
}
