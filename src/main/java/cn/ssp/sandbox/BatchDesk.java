package cn.ssp.sandbox;

import cn.ssp.declaration.pack.Heading;
import cn.ssp.declaration.pack.OpenedPackage;
import cn.ssp.domain.employer.Employer;
import cn.ssp.protocol.BatchList;
import cn.ssp.sandbox.registry.Declared;
import cn.ssp.sandbox.registry.DeclaredValues;
import cn.ssp.sandbox.web.Call;
import cn.ssp.sandbox.web.Reply;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes batches in, and tells their employers what became of them. */
final class BatchDesk {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

  private final Sessions sessions;
  private final PackageCheck packages;
  private final Windows windows;
  private final Batches batches;
  private final HallTime time;

  BatchDesk(
      Sessions sessions, PackageCheck packages, Windows windows, Batches batches, HallTime time) {
    this.sessions = sessions;
    this.packages = packages;
    this.windows = windows;
    this.batches = batches;
    this.time = time;
  }

  /**
   * {@code POST /v1/batches}. What was taken once is answered as it was then, whatever has changed:
   * the window may have closed, or the certificate expired.
   */
  Reply handIn(Call call) {
    Employer employer = sessions.of(call);
    String key = key(call);
    String digest = Sha256.of(call.body());
    HeldBatch batch =
        batches
            .known(KnownEmployers.code(employer), key, digest)
            .orElseGet(() -> take(call.body(), employer, key, digest));
    return Reply.json(202, batch.received());
  }

  /** {@code GET /v1/batches/{batch}}. */
  Reply report(Call call, String name) {
    HeldBatch batch =
        batches
            .find(KnownEmployers.code(sessions.of(call)), name)
            .orElseThrow(() -> Refusals.notFound("没有此批次"));
    long now = time.millis();
    return batch.isDone(now)
        ? Reply.json(200, batch.report(now, batches.answers(batch)))
        : Reply.json(200, batch.report(now))
            .with("Retry-After", Long.toString(batch.secondsLeft(now)));
  }

  /** {@code GET /v1/batches}. */
  Reply list(Call call) {
    Employer employer = sessions.of(call);
    Instant since = call.asked("since").map(BatchDesk::moment).orElse(Instant.EPOCH);
    Optional<String> key = call.asked("key");
    long now = time.millis();
    return Reply.json(
        200,
        new BatchList(
            batches.of(KnownEmployers.code(employer)).stream()
                .filter(batch -> !batch.receivedAt().isBefore(since))
                .filter(batch -> key.isEmpty() || key.get().equals(batch.key()))
                .map(batch -> batch.report(now))
                .toList()));
  }

  private HeldBatch take(byte[] body, Employer employer, String key, String digest) {
    Instant now = time.now();
    OpenedPackage opened = packages.open(body, employer, now);
    Heading heading = opened.manifest().heading();
    if (!heading.key().text().equals(key)) {
      throw Refusals.badPackage("Idempotency-Key 与 manifest.json 所列不符");
    }
    List<DeclaredValues> rows = packages.rows(opened);
    windows.require(heading.business(), heading.settlementMonth(), now);
    Declared declared =
        new Declared(heading.creditCode(), heading.business(), heading.settlementMonth(), rows);
    return batches.take(new HandedIn(key, heading.nonce(), digest, declared), now);
  }

  private static String key(Call call) {
    return call.header("idempotency-key")
        .filter(text -> KEY.matcher(text).matches())
        .orElseThrow(() -> Refusals.badRequest("须有 Idempotency-Key：64 位小写十六进制"));
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Refusals.badRequest("since 须为带时区的时刻，如 2026-11-23T10:00:00+08:00");
    }
  }
}
