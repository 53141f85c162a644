package cn.ssp.ledger;

import static cn.ssp.ledger.Declared.WORKER;
import static cn.ssp.ledger.Declared.batch;
import static cn.ssp.ledger.Declared.batchKey;
import static cn.ssp.ledger.Declared.key;
import static cn.ssp.ledger.Declared.row;
import static cn.ssp.ledger.Declared.rows;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.declaration.DeclaredRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A ledger of a test's own, with nothing in it, and what tests say of ledgers. */
@NullMarked
abstract class LedgerTrial {
  Ledger ledger;

  /** Opens the ledger under test; the same one, each time within a test. */
  protected abstract Ledger open();

  @BeforeEach
  void openIt() {
    ledger = open();
  }

  @AfterEach
  void closeIt() {
    ledger.close();
  }

  Preparation prepare(int batch, int... numbers) {
    DeclaredRow[] rows = IntStream.of(numbers).mapToObj(Declared::row).toArray(DeclaredRow[]::new);
    return ledger.prepare(batch(batch), rows(rows), WORKER);
  }

  void correct(int batch, int... numbers) {
    DeclaredRow[] rows =
        IntStream.of(numbers).mapToObj(number -> row(number, "9000")).toArray(DeclaredRow[]::new);
    assertThat(ledger.prepare(batch(batch), rows(rows), WORKER))
        .isEqualTo(new Preparation.Written());
  }

  LedgerBatch batchOf(int number) {
    return ledger.batch(batchKey(number)).orElseThrow();
  }

  List<LedgerRow> rowsOf(int number) {
    List<LedgerRow> rows = new ArrayList<>();
    ledger.rows(batchKey(number), rows::add);
    return rows;
  }

  List<RowClaim> claims(int... numbers) {
    return List.copyOf(
        ledger.claims(IntStream.of(numbers).mapToObj(Declared::key).toList()).values());
  }

  static RowClaim claim(int number, int batch, boolean accepted) {
    return new RowClaim(key(number), batchKey(batch), row(number).digest(), accepted);
  }

  static RowClaim corrected(int number, int batch, boolean accepted) {
    return new RowClaim(key(number), batchKey(batch), row(number, "9000").digest(), accepted);
  }

  static LedgerRow open(int number) {
    return answered(number, LedgerRow.State.OPEN, "", "");
  }

  static LedgerRow answered(int number, LedgerRow.State state, String code, String message) {
    DeclaredRow row = row(number);
    return new LedgerRow(
        row.key(), number, row.person(), row.name(), row.digest(), state, code, message);
  }
}
