package cn.ssp.sandbox;

import cn.ssp.domain.employer.Employer;
import cn.ssp.protocol.OpenSession;
import cn.ssp.sandbox.web.Call;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is logged in. Of the tokens only digests are kept. */
final class Sessions {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final String BEARER = "Bearer ";

  private final Store store;
  private final HallTime time;
  private final Secrets secrets;
  private final KnownEmployers employers;

  Sessions(Store store, HallTime time, Secrets secrets, KnownEmployers employers) {
    this.store = store;
    this.time = time;
    this.secrets = secrets;
    this.employers = employers;
  }

  /** Opens one for an employer that the hall knows. */
  OpenSession open(Employer employer) {
    String token = secrets.next();
    long now = time.millis();
    long expires = now + LIFE.toMillis();
    return store.inTransaction(
        connection -> {
          try (PreparedStatement clean =
                  connection.prepareStatement("delete from session where expires <= ?");
              PreparedStatement insert =
                  connection.prepareStatement("insert into session values (?, ?, ?)")) {
            clean.setLong(1, now);
            clean.executeUpdate();
            insert.setString(1, Sha256.of(token));
            insert.setString(2, KnownEmployers.code(employer));
            insert.setLong(3, expires);
            insert.executeUpdate();
          }
          return new OpenSession(token, Instant.ofEpochMilli(expires));
        });
  }

  /**
   * Whose session a call is made in.
   *
   * @throws cn.ssp.sandbox.web.Refused when it is made in none
   */
  Employer of(Call call) {
    return call.header("authorization")
        .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .flatMap(text -> creditCode(text.substring(BEARER.length()).strip()))
        .flatMap(employers::find)
        .orElseThrow(Refusals::noSession);
  }

  /** Ends all of them. */
  void expireAll() {
    store.inTransaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("delete from session");
          }
        });
  }

  private Optional<String> creditCode(String token) {
    return store.inTransaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select credit_code from session where token = ? and expires > ?")) {
            select.setString(1, Sha256.of(token));
            select.setLong(2, time.millis());
            try (ResultSet found = select.executeQuery()) {
              return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
          }
        });
  }
}
