package cn.ssp.sandbox;

import cn.ssp.protocol.HeldBatches;
import cn.ssp.protocol.RowAnswer;
import cn.ssp.sandbox.registry.Declared;
import cn.ssp.sandbox.registry.Population;
import cn.ssp.sandbox.registry.Registry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The batches that the hall has taken. A batch, the answers to its rows and what they change in the
 * registry get on disk together and once; the work on it is a pretence: its answers are merely held
 * back for a while.
 */
final class Batches {
  private final Store store;
  private final Population population;
  private final HallTime time;
  private final Duration delay;

  /**
   * Batches in a store.
   *
   * @param population whom the registry knows from the beginning
   * @param delay how long the answers of those that come from now on are held back
   */
  Batches(Store store, Population population, HallTime time, Duration delay) {
    this.store = store;
    this.population = population;
    this.time = time;
    this.delay = delay;
  }

  /**
   * The batch that came as that very package under a key; empty where nothing came under it.
   *
   * @throws cn.ssp.sandbox.web.Refused where something else came
   */
  Optional<HeldBatch> known(String creditCode, String key, String digest) {
    return store.inTransaction(
        connection -> known(new BatchTable(connection), creditCode, key, digest));
  }

  /**
   * Takes a batch. Of several at once under one key, one is taken.
   *
   * @param now the hall's own time
   * @throws cn.ssp.sandbox.web.Refused where another package came under its key, or with its nonce
   */
  HeldBatch take(HandedIn batch, Instant now) {
    Declared declared = batch.declared();
    return store.inTransaction(
        connection -> {
          BatchTable table = new BatchTable(connection);
          Optional<HeldBatch> known =
              known(table, declared.creditCode(), batch.key(), batch.digest());
          if (known.isPresent()) {
            return known.get();
          }
          if (table.withNonce(batch.nonce()).isPresent()) {
            throw Refusals.nonceUsed();
          }
          HeldBatch held = held(table.nextNumber(), batch, now);
          List<RowAnswer> answers =
              new Registry(connection, population).answers(declared, HallTime.local(now));
          table.insert(held, declared.rows(), answers);
          return held;
        });
  }

  /** A batch of an employer; empty where it has none of that name. */
  Optional<HeldBatch> find(String creditCode, String batch) {
    return store
        .inTransaction(connection -> new BatchTable(connection).named(batch))
        .filter(held -> held.creditCode().equals(creditCode));
  }

  /** Those of an employer, the first one first. */
  List<HeldBatch> of(String creditCode) {
    return store.inTransaction(connection -> new BatchTable(connection).of(creditCode));
  }

  /** The rows of a batch that were not accepted. */
  List<RowAnswer> answers(HeldBatch batch) {
    return store.inTransaction(connection -> new BatchTable(connection).answers(batch));
  }

  /** All that the hall holds. */
  HeldBatches held() {
    return store.inTransaction(
        connection -> {
          BatchTable table = new BatchTable(connection);
          List<HeldBatches.HeldBatch> batches = new ArrayList<>();
          for (HeldBatch batch : table.all()) {
            batches.add(
                new HeldBatches.HeldBatch(
                    batch.batch(),
                    batch.key(),
                    batch.creditCode(),
                    batch.business(),
                    table.rowKeys(batch)));
          }
          return new HeldBatches(batches);
        });
  }

  /** Has the police answer nothing about rows until a moment of the hall's own time. */
  void policeDown(Instant until) {
    store.inTransaction(
        connection -> {
          new Registry(connection, population).policeDown(HallTime.local(until));
          return true;
        });
  }

  private static Optional<HeldBatch> known(
      BatchTable table, String creditCode, String key, String digest) throws SQLException {
    Optional<HeldBatch> known = table.withKey(key);
    if (known.isPresent()
        && !(known.get().creditCode().equals(creditCode) && known.get().digest().equals(digest))) {
      throw Refusals.keyTaken();
    }
    return known;
  }

  private HeldBatch held(long number, HandedIn batch, Instant now) {
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(HallTime.local(now).toLocalDate());
    long taken = time.millis();
    return new HeldBatch(
        number,
        String.format(Locale.ROOT, "%s-%06d", day, number),
        batch.key(),
        batch.nonce(),
        batch.digest(),
        batch.declared().creditCode(),
        batch.declared().business(),
        batch.declared().settlementMonth(),
        batch.declared().rows().size(),
        now,
        now.plus(delay),
        taken,
        taken + delay.toMillis());
  }
}
