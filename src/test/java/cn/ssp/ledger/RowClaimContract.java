package cn.ssp.ledger;

import static cn.ssp.ledger.Declared.ACME;
import static cn.ssp.ledger.Declared.OTHER;
import static cn.ssp.ledger.Declared.WORKER;
import static cn.ssp.ledger.Declared.batch;
import static cn.ssp.ledger.Declared.batchKey;
import static cn.ssp.ledger.Declared.key;
import static cn.ssp.ledger.Declared.name;
import static cn.ssp.ledger.Declared.person;
import static cn.ssp.ledger.Declared.rejected;
import static cn.ssp.ledger.Declared.row;
import static cn.ssp.ledger.Declared.rows;
import static cn.ssp.ledger.Declared.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.RowKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who holds a row, in every kind of ledger alike: no row is declared twice. */
@NullMarked
abstract class RowClaimContract extends LedgerTrial {
  @Test
  void writesNothingWhereAnotherBatchHoldsARow() {
    prepare(1, 5, 6);

    assertThat(prepare(2, 6, 7)).isEqualTo(new Preparation.Conflict(claims(6)));
    assertThat(claims(5, 6, 7)).containsExactlyInAnyOrder(claim(5, 1, false), claim(6, 1, false));
    assertThat(ledger.batches(BatchFilter.all())).containsExactly(batchOf(1));
    assertThatThrownBy(() -> ledger.declaration(batchKey(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesNothingWhereARowWasAcceptedAsItIs() {
    prepare(1, 5);
    settle(ledger, 1);

    assertThat(prepare(2, 5)).isEqualTo(new Preparation.Conflict(List.of(claim(5, 1, true))));
  }

  @Test
  void tellsNoMoreThanAThousandConflicts() {
    ledger.prepare(batch(1), rows(1, 1300), WORKER);

    Preparation again = ledger.prepare(batch(2), rows(1, 1300), WORKER);

    assertThat(((Preparation.Conflict) again).claims()).hasSize(1000);
  }

  @Test
  void aRowMayNotBeThereTwice() {
    assertThatThrownBy(() -> prepare(1, 5, 6, 5)).isInstanceOf(IllegalArgumentException.class);
    List<DeclaredRow> many =
        new ArrayList<>(IntStream.range(0, 1200).mapToObj(Declared::row).toList());
    many.add(row(3));
    assertThatThrownBy(() -> ledger.prepare(batch(1), many::forEach, WORKER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(person(3));

    assertThat(ledger.batches(BatchFilter.all())).isEmpty();
    assertThat(claims(5, 6, 3)).isEmpty();
  }

  @Test
  void aCorrectionTakesTheClaim() {
    prepare(1, 5, 6);
    settle(ledger, 1);

    correct(2, 5);
    assertThat(claims(5, 6)).containsExactlyInAnyOrder(corrected(5, 2, false), claim(6, 1, true));

    settle(ledger, 2);
    assertThat(claims(5)).containsExactly(corrected(5, 2, true));
    assertThat(rowsOf(1)).extracting(LedgerRow::state).containsOnly(LedgerRow.State.ACCEPTED);
  }

  @Test
  void aCorrectionThatIsRefusedGivesTheClaimBack() {
    prepare(1, 5, 6);
    settle(ledger, 1);
    correct(2, 5);

    ledger.refused(batchKey(2), "hall-refused");

    assertThat(claims(5, 6)).containsExactlyInAnyOrder(claim(5, 1, true), claim(6, 1, true));
    assertThat(prepare(3, 5)).isInstanceOf(Preparation.Conflict.class);
  }

  @Test
  void aCorrectionThatIsRejectedGivesTheClaimBack() {
    prepare(1, 5, 6);
    settle(ledger, 1);
    correct(2, 5, 6);

    settle(ledger, 2, rejected(6));

    assertThat(claims(5, 6)).containsExactlyInAnyOrder(corrected(5, 2, true), claim(6, 1, true));
  }

  @Test
  void aCorrectionOfACorrectionGivesBackWhatItTook() {
    prepare(1, 5);
    settle(ledger, 1);
    correct(2, 5);
    settle(ledger, 2);
    ledger.prepare(batch(3), rows(row(5, "9999")), WORKER);

    settle(ledger, 3, rejected(5));

    assertThat(claims(5)).containsExactly(corrected(5, 2, true));
  }

  @Test
  void aRowThatWasRejectedIsFree() {
    prepare(1, 5, 6);
    settle(ledger, 1, rejected(6));

    assertThat(claims(5, 6)).containsExactly(claim(5, 1, true));
    assertThat(prepare(2, 6)).isEqualTo(new Preparation.Written());
    assertThat(claims(6)).containsExactly(claim(6, 2, false));
  }

  @Test
  void theRowsOfARefusedBatchAreFree() {
    prepare(1, 5, 6);
    ledger.refused(batchKey(1), "hall-too-large");

    assertThat(batchOf(1).state()).isEqualTo(BatchState.REFUSED);
    assertThat(batchOf(1).refusal()).contains("hall-too-large");
    assertThat(claims(5, 6)).isEmpty();
    assertThat(prepare(2, 5, 6)).isEqualTo(new Preparation.Written());
  }

  @Test
  void knowsManyClaimsAtATime() {
    ledger.prepare(batch(1), rows(1, 1101), WORKER);

    List<RowKey> keys = IntStream.rangeClosed(1, 1200).mapToObj(Declared::key).toList();

    assertThat(ledger.claims(keys)).hasSize(1101).containsKeys(key(1), key(1101));
    assertThat(ledger.claims(List.of())).isEmpty();
  }

  @Test
  void warnsOfANumberUnderAnotherNameAndTheReverse() {
    ledger.prepare(batch(1), rows(row(1), row(2), row(3)), WORKER);

    assertThat(
            ledger.drifts(
                ACME,
                List.of(
                    row(1),
                    row(ACME, 12, person(2), "王小明", "8000"),
                    row(ACME, 13, person(13), name(3), "8000"),
                    row(14))))
        .containsExactly(new Drift(12, true, name(2)), new Drift(13, false, person(3)));
    assertThat(ledger.drifts(OTHER, List.of(row(ACME, 12, person(2), "王小明", "8000")))).isEmpty();
    assertThat(ledger.drifts(ACME, List.of())).isEmpty();
  }

  @Test
  void namesakesThatAreKnownAreNoDrift() {
    ledger.prepare(
        batch(1),
        rows(row(ACME, 1, person(1), "张伟", "8000"), row(ACME, 2, person(2), "张伟", "8000")),
        WORKER);

    assertThat(
            ledger.drifts(
                ACME,
                List.of(
                    row(ACME, 1, person(1), "张伟", "8000"), row(ACME, 3, person(3), "张伟", "8000"))))
        .containsExactly(new Drift(3, false, person(1)));
  }

  @Test
  void aRowThatWasRejectedIsNoDrift() {
    prepare(1, 5, 6);
    settle(ledger, 1, rejected(5));
    prepare(2, 7);
    ledger.refused(batchKey(2), "hall-refused");

    assertThat(
            ledger.drifts(
                ACME,
                List.of(
                    row(ACME, 5, person(5), "王小明", "8000"),
                    row(ACME, 7, person(7), "王小明", "8000"))))
        .isEmpty();
  }
}
