package cn.ssp.ledger;

import static cn.ssp.ledger.Declared.WORKER;
import static cn.ssp.ledger.Declared.batch;
import static cn.ssp.ledger.Declared.batchKey;
import static cn.ssp.ledger.Declared.submit;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.DeclaredRows;
import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.RowKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a batch of a million rows takes. Not run with the tests, but by
 *
 * <pre>mvn test -Dtest=LedgerBench -DargLine=-Xmx256m</pre>
 */
class LedgerBench {
  private static final int ROWS = 1_000_000;

  @TempDir Path folder;

  @Test
  void onSqlite() {
    measure("jdbc:sqlite:ledger.db");
  }

  @Test
  void onPostgres() {
    measure(PostgresFixture.newSchema());
  }

  private void measure(String address) {
    System.out.println(ShownAddress.of(address));
    DeclaredRows rows = taker -> IntStream.range(0, ROWS).mapToObj(LedgerBench::row).forEach(taker);
    try (Ledger ledger = Ledgers.open(address, folder, Clock.systemUTC(), Ledgers.PATIENCE)) {
      time("make the rows and their digests alone", () -> rows.forEach(DeclaredRow::digest));
      time("prepare them", () -> ledger.prepare(batch(1), rows, WORKER));
      submit(ledger, 1);
      List<RejectedRow> rejected =
          IntStream.range(0, ROWS / 100)
              .mapToObj(number -> new RejectedRow(row(number * 97).key(), "12", "-"))
              .toList();
      time(
          "settle them, one in a hundred rejected",
          () -> ledger.settled(batchKey(1), rejected, List.of(), Declared.FINISHED));
      time("ask who holds them", () -> inHundreds(rows, some -> ledger.claims(keys(some))));
      time("look for drifts", () -> inHundreds(rows, some -> ledger.drifts(Declared.ACME, some)));
      time("prepare them again", () -> ledger.prepare(batch(2), rows, WORKER));
    }
  }

  /** Numbers and names in no order, and names that are shared, as among people. */
  private static DeclaredRow row(int number) {
    long mixed = number * 2_654_435_761L & 0xffff_ffffL;
    String person = "320501%012d".formatted(mixed);
    return Declared.row(Declared.ACME, number, person, "员工" + mixed % 50_000, "8000");
  }

  private static List<RowKey> keys(List<DeclaredRow> rows) {
    return rows.stream().map(DeclaredRow::key).toList();
  }

  private static void inHundreds(DeclaredRows rows, Consumer<List<DeclaredRow>> taker) {
    List<DeclaredRow> some = new ArrayList<>();
    rows.forEach(
        row -> {
          some.add(row);
          if (some.size() == 500) {
            taker.accept(some);
            some.clear();
          }
        });
  }

  private static void time(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    System.out.printf("%-40s %6.1f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}
