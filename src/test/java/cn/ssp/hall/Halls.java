package cn.ssp.hall;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.SignedDeclaration;
import cn.ssp.protocol.BatchPhase;
import cn.ssp.protocol.BatchReport;
import cn.ssp.protocol.RowAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Halls to call, and what is handed in and reported. */
@NullMarked
final class Halls {
  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final IdempotencyKey KEY = new IdempotencyKey("ab".repeat(32));
  static final String ROW = "cd".repeat(32);

  /** Enough on any machine, and never waited for where all is well. */
  static final Duration LONG = Duration.ofSeconds(30);

  static final CallLimits LIMITS =
      new CallLimits(LONG, LONG, LONG, 2, Duration.ofMillis(1), Duration.ofSeconds(2), 4096);

  /** Nothing is asked again. */
  static final CallLimits ONCE =
      new CallLimits(LONG, LONG, LONG, 0, Duration.ofMillis(1), Duration.ofMillis(2), 1 << 20);

  /** For what is waited out: a batch that is handed in. */
  static final CallLimits SHORT =
      new CallLimits(
          LONG, LONG, Duration.ofSeconds(1), 0, Duration.ofMillis(1), Duration.ofMillis(2), 4096);

  private Halls() {}

  static HttpHall to(ScriptedHall hall) {
    return to(hall.address(), LIMITS);
  }

  static HttpHall to(String address, CallLimits limits) {
    return HttpHall.open(
        address, limits, Optional.empty(), Map.of(), Clock.fixed(NOW, ZoneOffset.UTC), Halls::seal);
  }

  /** What stands for a signature. */
  static byte[] seal(byte[] content) {
    return ("signed " + new String(content, US_ASCII)).getBytes(US_ASCII);
  }

  static SignedDeclaration declaration() {
    return new SignedDeclaration(
        KEY, "enrolment", YearMonth.of(2026, 12), "the package".getBytes(US_ASCII));
  }

  static BatchReport report(
      String batch,
      String key,
      BatchPhase phase,
      @Nullable Instant finishedAt,
      @Nullable List<RowAnswer> results) {
    return new BatchReport(
        batch, key, "enrolment", YearMonth.of(2026, 12), 3, NOW, phase, finishedAt, results);
  }
}
