package cn.ssp.ledger;

import static cn.ssp.ledger.Declared.ACME;
import static cn.ssp.ledger.Declared.DECEMBER;
import static cn.ssp.ledger.Declared.FINISHED;
import static cn.ssp.ledger.Declared.OTHER;
import static cn.ssp.ledger.Declared.batchKey;
import static cn.ssp.ledger.Declared.bytes;
import static cn.ssp.ledger.Declared.key;
import static cn.ssp.ledger.Declared.name;
import static cn.ssp.ledger.Declared.person;
import static cn.ssp.ledger.Declared.receipt;
import static cn.ssp.ledger.Declared.rejected;
import static cn.ssp.ledger.Declared.row;
import static cn.ssp.ledger.Declared.worker;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers that earlier versions of ssp wrote, which are kept as text. */
class EarlierVersionsTest {
  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\R");
  private static final Clock THEN =
      Clock.fixed(Instant.parse("2026-11-23T02:05:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void aLedgerOfVersion1IsReadAndGoneOnWith() throws Exception {
    restore("/cn/ssp/ledger/ledger-version-1.sql");

    try (Ledger ledger = Ledgers.open("jdbc:sqlite:ledger.db", folder, THEN, Ledgers.PATIENCE)) {
      assertThat(ledger.batches(BatchFilter.all()))
          .extracting(
              LedgerBatch::key, LedgerBatch::state, LedgerBatch::rows, LedgerBatch::rejected)
          .containsExactly(
              tuple(batchKey(1), BatchState.DONE, 4L, 1L),
              tuple(batchKey(2), BatchState.SUBMITTED, 2L, 0L),
              tuple(batchKey(3), BatchState.UNKNOWN, 1L, 0L),
              tuple(batchKey(4), BatchState.PREPARED, 1L, 0L),
              tuple(batchKey(5), BatchState.REFUSED, 1L, 0L));
      assertThat(ledger.batch(batchKey(1)))
          .contains(
              new LedgerBatch(
                  batchKey(1),
                  BatchState.DONE,
                  ACME.text(),
                  "acme",
                  "enrolment",
                  DECEMBER,
                  "花名册.xlsx",
                  "/home/acme/花名册.xlsx",
                  4,
                  1,
                  Declared.SIGNED,
                  Optional.of(receipt(1)),
                  Optional.empty(),
                  Optional.of(FINISHED)));
      assertThat(ledger.batch(batchKey(5)).flatMap(LedgerBatch::refusal))
          .contains("hall-too-large");
      assertThat(ledger.declaration(batchKey(3)).bytes()).isEqualTo(bytes(3));
      assertThat(rows(ledger, 1))
          .extracting(LedgerRow::number, LedgerRow::state, LedgerRow::code, LedgerRow::message)
          .containsExactly(
              tuple(1, LedgerRow.State.ACCEPTED, "", ""),
              tuple(2, LedgerRow.State.ACCEPTED, "", ""),
              tuple(3, LedgerRow.State.ACCEPTED, "30", "该人员已参保"),
              tuple(4, LedgerRow.State.REJECTED, "12", "身份证号码与姓名不符"));
      assertThat(rows(ledger, 4))
          .extracting(LedgerRow::person, LedgerRow::name)
          .containsExactly(tuple(person(6), "𠮷\0"));
      assertThat(ledger.rounds(ACME, "c".repeat(64), DECEMBER)).isEqualTo(2);
      assertThat(ledger.drifts(ACME, List.of(row(ACME, 9, person(1), "王小明", "8000"))))
          .containsExactly(new Drift(9, true, name(1)));

      assertThat(ledger.claims(List.of(key(2), key(4), key(7))).values())
          .extracting(RowClaim::row, RowClaim::batch, RowClaim::accepted)
          .containsExactlyInAnyOrder(
              tuple(key(2), batchKey(2), false), tuple(key(4), batchKey(3), false));
      ledger.settled(batchKey(2), List.of(rejected(2)), List.of(), FINISHED);
      assertThat(ledger.claims(List.of(key(2))).values())
          .containsExactly(new RowClaim(key(2), batchKey(1), row(2).digest(), true));

      assertThat(ledger.claim(batchKey(4), worker("one"))).as("held for ten minutes").isFalse();
      assertThat(ledger.claim(BatchFilter.all().of(OTHER.text()), worker("two"))).isEmpty();
      ledger.sending(batchKey(4), worker("two"));
    }
  }

  private void restore(String dump) throws Exception {
    try (InputStream in =
            Objects.requireNonNull(EarlierVersionsTest.class.getResourceAsStream(dump), dump);
        Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
        Statement statement = connection.createStatement()) {
      String script = new String(in.readAllBytes(), UTF_8);
      for (String sql : END_OF_STATEMENT.splitAsStream(script).toList()) {
        statement.execute(sql);
      }
    }
  }

  private static List<LedgerRow> rows(Ledger ledger, int batch) {
    List<LedgerRow> rows = new ArrayList<>();
    ledger.rows(batchKey(batch), rows::add);
    return rows;
  }
}
