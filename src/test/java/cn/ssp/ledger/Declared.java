package cn.ssp.ledger;

import cn.ssp.declaration.BatchId;
import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.DeclaredRows;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.RowKey;
import cn.ssp.declaration.SignedDeclaration;
import cn.ssp.domain.employer.CreditCode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/** What the tests of ledgers write down: made-up persons, rows and batches, each by a number. */
@NullMarked
final class Declared {
  static final CreditCode ACME = new CreditCode("91320500MA00000001");
  static final CreditCode OTHER = new CreditCode("91320500MA00000002");
  static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  static final Instant SIGNED = Instant.parse("2026-11-23T02:00:00.123456789Z");
  static final Instant RECEIVED = Instant.parse("2026-11-23T02:00:01Z");
  static final Instant FINISHED = Instant.parse("2026-11-23T03:00:00.5Z");
  static final String FINGERPRINT = "f".repeat(64);

  /** On a machine of its own, as processes on this one would have to live. */
  static final Worker WORKER = worker("one");

  private Declared() {}

  static Worker worker(String host) {
    return new Worker(host, 4711, 1_800_000_000, Duration.ofMinutes(10));
  }

  /** A row of the person of that number, with a salary of 8,000. */
  static DeclaredRow row(int number) {
    return row(number, "8000");
  }

  static DeclaredRow row(int number, String salary) {
    return row(ACME, number, person(number), name(number), salary);
  }

  static DeclaredRow row(
      CreditCode employer, int number, String person, String name, String salary) {
    TreeMap<String, String> values = new TreeMap<>();
    values.put("personName", name);
    values.put("salary", salary);
    RowKey key = RowKey.of(employer, "enrolment", person, Optional.of(DECEMBER));
    return new DeclaredRow(number, key, person, name, values);
  }

  static String person(int number) {
    return "32050119900101%04d".formatted(number);
  }

  static String name(int number) {
    return "员工" + number;
  }

  static RowKey key(int number) {
    return row(number).key();
  }

  static RejectedRow rejected(int number) {
    return new RejectedRow(key(number), "12", "身份证号码与姓名不符");
  }

  /** Rows that can be gone through more than once. */
  static DeclaredRows rows(DeclaredRow... rows) {
    return taker -> Arrays.stream(rows).forEach(taker);
  }

  /** The rows of the numbers from one to another, both included. */
  static DeclaredRows rows(int first, int last) {
    return taker -> IntStream.rangeClosed(first, last).mapToObj(Declared::row).forEach(taker);
  }

  static IdempotencyKey batchKey(int number) {
    return new IdempotencyKey("%064x".formatted(number));
  }

  /** What is signed under a key, to the letter. */
  static byte[] bytes(int number) {
    byte[] bytes = new byte[40 + number];
    for (int index = 0; index < bytes.length; index++) {
      bytes[index] = (byte) (index * 31 + number);
    }
    return bytes;
  }

  static NewBatch batch(int number) {
    return batch(number, ACME, DECEMBER, "c".repeat(64));
  }

  static NewBatch batch(int number, CreditCode employer, YearMonth month, String content) {
    SignedDeclaration declaration =
        new SignedDeclaration(batchKey(number), "enrolment", month, bytes(number));
    return new NewBatch(
        declaration,
        employer,
        "acme",
        "花名册.xlsx",
        "/home/acme/花名册.xlsx",
        content,
        FINGERPRINT,
        SIGNED);
  }

  static Receipt receipt(int number) {
    return new Receipt(new BatchId("SB2026" + number), RECEIVED);
  }

  /** Brings a batch that is written down to the hall. */
  static void submit(Ledger ledger, int number) {
    ledger.submitted(batchKey(number), receipt(number));
  }

  /** Brings a batch that is written down all the way. */
  static void settle(Ledger ledger, int number, RejectedRow... rejected) {
    submit(ledger, number);
    ledger.settled(batchKey(number), List.of(rejected), List.of(), FINISHED);
  }
}
