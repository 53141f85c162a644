package cn.ssp.sandbox.registry;

import cn.ssp.protocol.RowAnswer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/** A registry in memory, at 2026-11-23 10:00 unless told otherwise, and rows to hand in. */
@NullMarked
final class Hall implements AutoCloseable {
  static final String ACME = "91320509MA1ACME003";
  static final String AGENCY = "91320509MA1AGEN0YR";

  private final Connection connection;
  private final Registry registry;
  private LocalDateTime now = LocalDateTime.parse("2026-11-23T10:00");
  private YearMonth settlementMonth = YearMonth.of(2026, 12);

  Hall() throws SQLException {
    this(Population.builtIn());
  }

  Hall(Population population) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    Registry.createTables(connection);
    Registry.createTables(connection); // as at every start of the hall
    registry = new Registry(connection, population);
  }

  Registry registry() {
    return registry;
  }

  /** Turns the hall's clock to a moment that counts for a month. */
  void at(String moment, String month) {
    now = LocalDateTime.parse(moment);
    settlementMonth = YearMonth.parse(month);
  }

  /** Hands in a batch of acme's; answers the messages by the rows' positions, from 1. */
  Map<Integer, String> acme(String business, Row... rows) throws SQLException {
    return by(ACME, business, rows);
  }

  /** Hands in a batch; answers the messages by the rows' positions, from 1. */
  Map<Integer, String> by(String creditCode, String business, Row... rows) throws SQLException {
    Map<Integer, String> messages = new TreeMap<>();
    for (RowAnswer answer : answers(creditCode, business, rows)) {
      messages.put(Integer.valueOf(answer.row().substring(1)), answer.message());
    }
    return messages;
  }

  /** Hands in a batch; answers what the registry does. The rows' keys are r1, r2 and so on. */
  List<RowAnswer> answers(String creditCode, String business, Row... rows) throws SQLException {
    List<DeclaredValues> declared = new ArrayList<>();
    for (Row row : rows) {
      declared.add(new DeclaredValues("r" + (declared.size() + 1), row.values()));
    }
    return registry.answers(new Declared(creditCode, business, settlementMonth, declared), now);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Values by column key. */
  record Row(SortedMap<String, String> values) {
    /** A person to be collected. */
    static Row collection(String number, String name) {
      return person(number, name)
          .with("householdType", "外省农村")
          .with("householdAddress", "安徽省安庆市太湖县")
          .with("mobile", "13800000001");
    }

    /** A new contract from December on. */
    static Row enrolment(String number, String name) {
      return person(number, name)
          .with("householdType", "本省城镇")
          .with("householdAddress", "江苏省苏州市昆山市")
          .with("contractReason", "新签")
          .with("contractType", "固定期限")
          .with("contractStart", "2026-12-01")
          .with("contractEnd", "2029-11-30")
          .with("occupation", "普通员工")
          .with("insuredIdentity", "企业职工")
          .with("monthlyWage", "5200");
    }

    /** One who left on the day. */
    static Row removal(String number, String name) {
      return person(number, name).with("changeReason", "合同期满").with("stopDate", "2026-11-23");
    }

    /** An operation of 2026-11-23 to undo: 用工参保登记 or 退工停保登记. */
    static Row rollback(String number, String name, String business) {
      return new Row(new TreeMap<>(Map.of("idNumber", number, "name", name)))
          .with("business", business)
          .with("handledDate", "2026-11-23");
    }

    static Row person(String number, String name) {
      return new Row(new TreeMap<>(Map.of("idType", "居民身份证", "idNumber", number, "name", name)));
    }

    Row with(String column, String value) {
      SortedMap<String, String> changed = new TreeMap<>(values);
      changed.put(column, value);
      return new Row(changed);
    }

    Row without(String column) {
      SortedMap<String, String> changed = new TreeMap<>(values);
      changed.remove(column);
      return new Row(changed);
    }
  }
}
