package cn.ssp.sandbox;

import cn.ssp.protocol.Challenge;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;

/** The nonces that the hall has given out and that were not used yet. */
final class Nonces {
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final Store store;
  private final HallTime time;
  private final Secrets secrets;

  Nonces(Store store, HallTime time, Secrets secrets) {
    this.store = store;
    this.time = time;
    this.secrets = secrets;
  }

  /** Gives one out. */
  Challenge issue() {
    String nonce = secrets.next();
    long now = time.millis();
    long expires = now + LIFE.toMillis();
    return store.inTransaction(
        connection -> {
          try (PreparedStatement clean =
                  connection.prepareStatement("delete from challenge where expires <= ?");
              PreparedStatement insert =
                  connection.prepareStatement("insert into challenge values (?, ?)")) {
            clean.setLong(1, now);
            clean.executeUpdate();
            insert.setString(1, nonce);
            insert.setLong(2, expires);
            insert.executeUpdate();
          }
          return new Challenge(nonce, Instant.ofEpochMilli(expires));
        });
  }

  /** Uses one up; answers whether it was good. */
  boolean use(String nonce) {
    return store.inTransaction(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "delete from challenge where nonce = ? and expires > ?")) {
            delete.setString(1, nonce);
            delete.setLong(2, time.millis());
            return delete.executeUpdate() == 1;
          }
        });
  }
}
