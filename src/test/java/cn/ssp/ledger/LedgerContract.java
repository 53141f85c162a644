package cn.ssp.ledger;

import static cn.ssp.ledger.Declared.ACME;
import static cn.ssp.ledger.Declared.DECEMBER;
import static cn.ssp.ledger.Declared.FINISHED;
import static cn.ssp.ledger.Declared.OTHER;
import static cn.ssp.ledger.Declared.SIGNED;
import static cn.ssp.ledger.Declared.WORKER;
import static cn.ssp.ledger.Declared.batch;
import static cn.ssp.ledger.Declared.batchKey;
import static cn.ssp.ledger.Declared.bytes;
import static cn.ssp.ledger.Declared.key;
import static cn.ssp.ledger.Declared.receipt;
import static cn.ssp.ledger.Declared.rejected;
import static cn.ssp.ledger.Declared.row;
import static cn.ssp.ledger.Declared.rows;
import static cn.ssp.ledger.Declared.settle;
import static cn.ssp.ledger.Declared.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.declaration.BatchId;
import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.Receipt;
import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.RowKey;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every kind of ledger does alike with batches, from their first word to their last. */
@NullMarked
abstract class LedgerContract extends LedgerTrial {
  @Test
  void keepsABatchAsItWasWritten() throws Exception {
    assertThat(prepare(1, 5, 6, 7)).isEqualTo(new Preparation.Written());
    ledger.close();
    ledger = open();

    LedgerBatch batch = batchOf(1);
    assertThat(batch)
        .isEqualTo(
            new LedgerBatch(
                batchKey(1),
                BatchState.PREPARED,
                ACME.text(),
                "acme",
                "enrolment",
                DECEMBER,
                "花名册.xlsx",
                "/home/acme/花名册.xlsx",
                3,
                0,
                SIGNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(ledger.declaration(batchKey(1)).bytes()).isEqualTo(bytes(1));
    assertThat(ledger.declaration(batchKey(1)).key()).isEqualTo(batchKey(1));
    assertThat(ledger.declaration(batchKey(1)).business()).isEqualTo("enrolment");
    assertThat(ledger.declaration(batchKey(1)).settlementMonth()).isEqualTo(DECEMBER);
    assertThat(rowsOf(1)).containsExactly(open(5), open(6), open(7));
    ledger.sending(batchKey(1), WORKER);
  }

  @Test
  void knowsABatchAgainByItsKey() {
    prepare(1, 5);
    settle(ledger, 1);

    assertThat(prepare(1, 6)).isEqualTo(new Preparation.Known(batchOf(1)));
    assertThat(claims(6)).isEmpty();
  }

  @Test
  void writesNothingWhereTheRowsBreakOff() {
    assertThatThrownBy(
            () ->
                ledger.prepare(
                    batch(1),
                    taker -> {
                      rows(1, 700).forEach(taker);
                      throw new IllegalStateException("the workbook broke off");
                    },
                    WORKER))
        .hasMessage("the workbook broke off");

    assertThat(ledger.batches(BatchFilter.all())).isEmpty();
    assertThat(prepare(1, 1, 2)).isEqualTo(new Preparation.Written());
  }

  @Test
  void aBatchGoesFromStateToState() throws Exception {
    prepare(1, 5, 6);

    ledger.sending(batchKey(1), WORKER);
    assertThat(batchOf(1).state()).isEqualTo(BatchState.UNKNOWN);

    ledger.sending(batchKey(1), WORKER);
    submit(ledger, 1);
    assertThat(batchOf(1).state()).isEqualTo(BatchState.SUBMITTED);
    assertThat(batchOf(1).receipt()).contains(receipt(1));
    assertThat(rowsOf(1)).containsExactly(open(5), open(6));

    ledger.settled(batchKey(1), List.of(rejected(6)), List.of(), FINISHED);
    assertThat(batchOf(1).state()).isEqualTo(BatchState.DONE);
    assertThat(batchOf(1).receipt()).contains(receipt(1));
    assertThat(batchOf(1).rejected()).isEqualTo(1);
    assertThat(batchOf(1).finishedAt()).contains(FINISHED);
    assertThat(rowsOf(1))
        .containsExactly(
            answered(5, LedgerRow.State.ACCEPTED, "", ""),
            answered(6, LedgerRow.State.REJECTED, "12", "身份证号码与姓名不符"));
  }

  @Test
  void wordThatComesLateMovesNothingBack() {
    prepare(1, 5, 6);
    settle(ledger, 1, rejected(6));
    LedgerBatch done = batchOf(1);

    ledger.submitted(batchKey(1), receipt(99));
    ledger.settled(batchKey(1), List.of(), List.of(), FINISHED.plusSeconds(1));

    assertThat(batchOf(1)).isEqualTo(done);
    assertThat(claims(5, 6)).containsExactly(claim(5, 1, true));
  }

  @Test
  void wordThatComesTwiceChangesNothing() {
    prepare(1, 5);
    submit(ledger, 1);
    ledger.submitted(batchKey(1), receipt(99));
    assertThat(batchOf(1).receipt()).contains(receipt(1));

    prepare(2, 6);
    ledger.refused(batchKey(2), "hall-too-large");
    prepare(3, 6);
    ledger.refused(batchKey(2), "hall-refused");
    assertThat(batchOf(2).refusal()).contains("hall-too-large");
    assertThat(claims(6)).containsExactly(claim(6, 3, false));
  }

  @Test
  void wordThatCannotBeTrueIsADefect() {
    prepare(1, 5);
    assertThatThrownBy(() -> ledger.settled(batchKey(1), List.of(), List.of(), FINISHED))
        .isInstanceOf(IllegalStateException.class);
    submit(ledger, 1);
    assertThatThrownBy(() -> ledger.sending(batchKey(1), WORKER))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ledger.refused(batchKey(1), "hall-refused"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(batchOf(1).state()).isEqualTo(BatchState.SUBMITTED);

    prepare(2, 6);
    ledger.refused(batchKey(2), "hall-refused");
    assertThatThrownBy(() -> submit(ledger, 2)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ledger.settled(batchKey(2), List.of(), List.of(), FINISHED))
        .isInstanceOf(IllegalStateException.class);
    assertThat(batchOf(2).state()).isEqualTo(BatchState.REFUSED);
  }

  @Test
  void notesNothingWhereTheHallSpeaksOfAnotherBatchesRow() {
    prepare(1, 5, 6);
    prepare(2, 7);
    submit(ledger, 1);

    for (RejectedRow stranger :
        List.of(rejected(7), rejected(8), new RejectedRow(new RowKey("no key"), "12", ""))) {
      assertThatThrownBy(
              () ->
                  ledger.settled(batchKey(1), List.of(rejected(5), stranger), List.of(), FINISHED))
          .isInstanceOf(IllegalArgumentException.class);
    }

    assertThat(batchOf(1).state()).isEqualTo(BatchState.SUBMITTED);
    assertThat(rowsOf(1)).containsExactly(open(5), open(6));
    assertThat(claims(5, 7)).hasSize(2);
  }

  @Test
  void aRowThatIsRejectedTwiceCountsOnce() {
    ledger.prepare(batch(1), rows(1, 1100), WORKER);
    List<RejectedRow> answer =
        new ArrayList<>(IntStream.rangeClosed(1, 1100).mapToObj(Declared::rejected).toList());
    answer.add(new RejectedRow(key(1), "13", "another"));
    submit(ledger, 1);

    ledger.settled(batchKey(1), answer, List.of(), FINISHED);

    assertThat(batchOf(1).rejected()).isEqualTo(1100);
    assertThat(rowsOf(1).get(0).code()).isEqualTo("12");
  }

  @Test
  void keepsWhatTheHallSaidOfARowThatItAccepted() {
    prepare(1, 5, 6);
    submit(ledger, 1);
    RejectedRow note = new RejectedRow(key(5), "30", "该人员已参保");
    for (RejectedRow wrong : List.of(rejected(6), rejected(7))) {
      assertThatThrownBy(
              () ->
                  ledger.settled(batchKey(1), List.of(rejected(6)), List.of(note, wrong), FINISHED))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(rowsOf(1)).containsExactly(open(5), open(6));

    ledger.settled(batchKey(1), List.of(rejected(6)), List.of(note), FINISHED);

    assertThat(batchOf(1).rejected()).isEqualTo(1);
    assertThat(claims(5, 6)).containsExactly(claim(5, 1, true));
    assertThat(rowsOf(1).get(0)).isEqualTo(answered(5, LedgerRow.State.ACCEPTED, "30", "该人员已参保"));
  }

  @Test
  void countsTheRoundsOfTheSameRows() {
    prepare(1, 5);
    settle(ledger, 1, rejected(5));
    prepare(2, 5);
    ledger.refused(batchKey(2), "hall-refused");
    prepare(3, 5);
    ledger.prepare(batch(4, ACME, DECEMBER, "d".repeat(64)), rows(row(6)), WORKER);
    settle(ledger, 4);

    assertThat(ledger.rounds(ACME, "c".repeat(64), DECEMBER)).isEqualTo(2);
    assertThat(ledger.rounds(ACME, "c".repeat(64), DECEMBER.plusMonths(1))).isZero();
    assertThat(ledger.rounds(OTHER, "c".repeat(64), DECEMBER)).isZero();
  }

  @Test
  void findsBatchesByWhatTheyAreCalled() {
    prepare(0x1a, 5);
    prepare(0x1b, 6);
    submit(ledger, 0x1a);
    String start = "0".repeat(62) + "1";

    assertThat(ledger.named(receipt(0x1a).batch().text())).containsExactly(batchOf(0x1a));
    assertThat(ledger.named(start)).containsExactly(batchOf(0x1a), batchOf(0x1b));
    assertThat(ledger.named(start + "b")).containsExactly(batchOf(0x1b));
    assertThat(ledger.named(start + "%")).isEmpty();
    assertThat(ledger.named("")).isEmpty();
    assertThat(ledger.batch(batchKey(9))).isEmpty();
  }

  @Test
  void listsBatchesTheOldestFirst() {
    prepare(3, 5);
    prepare(1, 6);
    settle(ledger, 1);
    ledger.prepare(batch(2, OTHER, YearMonth.of(2027, 1), "c".repeat(64)), rows(7, 7), WORKER);

    assertThat(ledger.batches(BatchFilter.all()))
        .containsExactly(batchOf(3), batchOf(1), batchOf(2));
    assertThat(ledger.batches(BatchFilter.in(BatchState.PREPARED, BatchState.UNKNOWN)))
        .containsExactly(batchOf(3), batchOf(2));
    assertThat(ledger.batches(BatchFilter.all().of(OTHER.text()))).containsExactly(batchOf(2));
    assertThat(
            ledger.batches(
                new BatchFilter(
                    BatchFilter.all().states(), Optional.empty(), Optional.of(DECEMBER))))
        .containsExactly(batchOf(3), batchOf(1));
    assertThat(ledger.batches(BatchFilter.in())).isEmpty();
  }

  /** One that a database would not take must not hold up the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null \0 in it",
        "\0",
        "bell \u0007, escape \u001b, link \u0010, delete \u007f, \ufffe \uffff",
        "half a pair \ud83d",
        "the other half \ude00 first",
        "whole pairs 😀 𠮷 👨‍👩‍👧",
        "\\0 \\u0000 '' \" ; -- % _ ? $1 {0}",
        "line\r\nbreak\ttab\u2028",
        " ends in blanks \u3000"
      })
  void keepsAnyTextToTheLetter(String text) {
    DeclaredRow odd = row(ACME, 5, text, text, "8000");
    NewBatch batch =
        new NewBatch(batch(1).declaration(), ACME, text, text, text, "c".repeat(64), text, SIGNED);
    ledger.prepare(batch, rows(row(4), odd, row(6)), WORKER);
    Receipt receipt = new Receipt(new BatchId("S" + text), Declared.RECEIVED);
    ledger.submitted(batchKey(1), receipt);
    ledger.settled(
        batchKey(1), List.of(new RejectedRow(odd.key(), text, text)), List.of(), FINISHED);

    LedgerBatch kept = batchOf(1);
    assertThat(List.of(kept.employerCode(), kept.roster(), kept.rosterFile())).containsOnly(text);
    assertThat(kept.receipt()).contains(receipt);
    assertThat(ledger.named("S" + text)).containsExactly(kept);
    assertThat(rowsOf(1))
        .containsExactly(
            answered(4, LedgerRow.State.ACCEPTED, "", ""),
            new LedgerRow(
                odd.key(), 5, text, text, odd.digest(), LedgerRow.State.REJECTED, text, text),
            answered(6, LedgerRow.State.ACCEPTED, "", ""));
    ledger.prepare(batch(2), rows(odd), WORKER);
    ledger.refused(batchKey(2), text);
    assertThat(batchOf(2).refusal()).contains(text);
  }

  @Test
  void whoTakesRowsMayUseTheLedger() {
    ledger.prepare(batch(1), rows(1, 1100), WORKER);
    List<Integer> numbers = new ArrayList<>();

    ledger.rows(
        batchKey(1),
        taken -> {
          if (ledger.claims(List.of(taken.key())).size() == 1) {
            numbers.add(taken.number());
          }
        });

    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 1100).boxed().toList());
  }

  @Test
  void askingForABatchThatNobodyWroteIsADefect() {
    assertThatThrownBy(() -> submit(ledger, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ledger.refused(batchKey(1), "hall-refused"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ledger.claim(batchKey(1), WORKER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ledger.rows(batchKey(1), taken -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
