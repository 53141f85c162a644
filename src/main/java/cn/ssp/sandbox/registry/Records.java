package cn.ssp.sandbox.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was changed in the registers since the sandbox began, in tables of SQLite. */
final class Records implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          "create table if not exists registry_person"
              + " (person text primary key, name text not null) strict",
          "create table if not exists registry_insurance"
              + " (person text, employer text, insured integer not null, injury integer not null,"
              + " primary key (person, employer)) strict",
          "create table if not exists registry_operation"
              + " (id integer primary key, person text not null, employer text not null,"
              + " business text not null, day text not null, settlement_month text not null,"
              + " undone integer not null default 0) strict",
          "create index if not exists registry_operation_of"
              + " on registry_operation (person, employer)",
          "create table if not exists registry_outage (until text not null) strict");

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Records(Connection connection) {
    this.connection = connection;
  }

  /** Makes the tables where they are missing. */
  static void createTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.executeUpdate(table);
      }
    }
  }

  /** The name that a person was collected under; empty where that has not happened. */
  Optional<String> collectedName(String person) throws SQLException {
    return text("select name from registry_person where person = ?", person);
  }

  /** Takes a person into the base. */
  void collect(String person, String name) throws SQLException {
    update("insert into registry_person (person, name) values (?, ?)", person, name);
  }

  /** Whether a person was made insured at an employer, or the reverse; empty for neither. */
  Optional<Boolean> insured(String person, String employer) throws SQLException {
    return text(
            "select insured from registry_insurance where person = ? and employer = ?",
            person,
            employer)
        .map("1"::equals);
  }

  /** Whether a person was made insured at any other employer, for more than injuries. */
  boolean insuredElsewhere(String person, String employer) throws SQLException {
    return text(
            "select 1 from registry_insurance"
                + " where person = ? and employer <> ? and insured = 1 and injury = 0",
            person,
            employer)
        .isPresent();
  }

  /** Notes that a person is insured at an employer from now on. */
  void insure(String person, String employer, boolean injuriesOnly) throws SQLException {
    update(
        "insert into registry_insurance (person, employer, insured, injury) values (?, ?, 1, ?)"
            + " on conflict (person, employer)"
            + " do update set insured = 1, injury = excluded.injury",
        person,
        employer,
        injuriesOnly ? 1 : 0);
  }

  /** Notes that a person is insured again at an employer, for what it was before. */
  void resume(String person, String employer) throws SQLException {
    update(
        "update registry_insurance set insured = 1 where person = ? and employer = ?",
        person,
        employer);
  }

  /** Notes that a person is not insured at an employer any more. */
  void stop(String person, String employer) throws SQLException {
    update(
        "insert into registry_insurance (person, employer, insured, injury) values (?, ?, 0, 0)"
            + " on conflict (person, employer) do update set insured = 0",
        person,
        employer);
  }

  /** Notes what was done, so that it can be undone. */
  void note(Request request, String business) throws SQLException {
    update(
        "insert into registry_operation (person, employer, business, day, settlement_month)"
            + " values (?, ?, ?, ?, ?)",
        request.person(),
        request.employer(),
        business,
        request.at().toLocalDate().toString(),
        request.settlementMonth().toString());
  }

  /** What was done last of the given businesses for that person and employer, and not undone. */
  Optional<Operation> last(String person, String employer, List<String> businesses)
      throws SQLException {
    String marks = String.join(", ", businesses.stream().map(business -> "?").toList());
    PreparedStatement statement =
        statement(
            "select id, business, day, settlement_month from registry_operation"
                + " where person = ? and employer = ? and undone = 0 and business in ("
                + marks
                + ") order by id desc limit 1");
    statement.setString(1, person);
    statement.setString(2, employer);
    for (int index = 0; index < businesses.size(); index++) {
      statement.setString(3 + index, businesses.get(index));
    }
    try (ResultSet result = statement.executeQuery()) {
      return result.next()
          ? Optional.of(
              new Operation(
                  result.getLong(1),
                  result.getString(2),
                  LocalDate.parse(result.getString(3)),
                  YearMonth.parse(result.getString(4))))
          : Optional.empty();
    }
  }

  /** Notes that an operation was undone. */
  void undone(Operation operation) throws SQLException {
    update("update registry_operation set undone = 1 where id = ?", operation.id());
  }

  /** Whether the police cannot be asked at that moment. */
  boolean policeDown(LocalDateTime at) throws SQLException {
    return text("select until from registry_outage")
        .filter(until -> at.isBefore(LocalDateTime.parse(until)))
        .isPresent();
  }

  /** Until when the police cannot be asked. */
  void policeDownUntil(LocalDateTime until) throws SQLException {
    update("delete from registry_outage");
    update("insert into registry_outage (until) values (?)", until.toString());
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
  }

  private Optional<String> text(String query, String... values) throws SQLException {
    PreparedStatement statement = statement(query);
    for (int index = 0; index < values.length; index++) {
      statement.setString(index + 1, values[index]);
    }
    try (ResultSet result = statement.executeQuery()) {
      return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
    }
  }

  private void update(String command, Object... values) throws SQLException {
    PreparedStatement statement = statement(command);
    for (int index = 0; index < values.length; index++) {
      statement.setObject(index + 1, values[index]);
    }
    statement.executeUpdate();
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }
}
