package cn.ssp.sandbox.registry;

import cn.ssp.protocol.RowAnswer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The persons and enrolments that the sandbox hall knows, in the hall's own SQLite database. It
 * never commits: what it does is part of whatever transaction the connection is in.
 */
public final class Registry {
  private final Connection connection;

  /** One that works on that connection, whose tables are there. */
  public Registry(Connection connection) {
    this.connection = connection;
  }

  /** Makes the tables where they are missing. */
  public static void createTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "create table if not exists registry_outage (until text not null) strict");
    }
  }

  /**
   * Decides the rows of a batch one after another, each in the light of what those before it did.
   * Whatever a row holds, it gets its own answer and stops no other.
   *
   * @param at the hall's own time, of Asia/Shanghai
   * @return the rows that are not accepted, in order
   */
  public List<RowAnswer> answers(Declared declared, LocalDateTime at) throws SQLException {
    return List.of();
  }

  /**
   * Takes the police's register away until a moment of the hall's own time; one that is past brings
   * it back.
   */
  public void policeDown(LocalDateTime until) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement("insert into registry_outage (until) values (?)")) {
      statement.executeUpdate("delete from registry_outage");
      insert.setString(1, until.toString());
      insert.executeUpdate();
    }
  }
}
