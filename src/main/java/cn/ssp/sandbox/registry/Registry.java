package cn.ssp.sandbox.registry;

import cn.ssp.protocol.RowAnswer;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The persons and enrolments that the sandbox hall knows, in the hall's own SQLite database. It
 * never commits: what it does is part of whatever transaction the connection is in.
 */
public final class Registry {
  private final Connection connection;
  private final Population population;

  /** One on a connection whose tables are there, which begins with the shipped people. */
  public Registry(Connection connection) {
    this(connection, Population.builtIn());
  }

  /** One that begins with those people. */
  public Registry(Connection connection, Population population) {
    this.connection = connection;
    this.population = population;
  }

  /** Makes the tables where they are missing. */
  public static void createTables(Connection connection) throws SQLException {
    Records.createTables(connection);
  }

  /**
   * Decides the rows of a batch one after another, each in the light of what those before it did.
   * Whatever a row holds, it gets its own answer and stops no other.
   *
   * @param at the hall's own time, of Asia/Shanghai
   * @return the rows that are not accepted, in order
   * @throws IllegalArgumentException when there is no such business
   */
  public List<RowAnswer> answers(Declared declared, LocalDateTime at) throws SQLException {
    Template template =
        Templates.builtIn()
            .find(declared.business())
            .orElseThrow(() -> new IllegalArgumentException(declared.business()));
    List<RowAnswer> answers = new ArrayList<>();
    try (Records records = new Records(connection)) {
      Counter counter = counter(declared.business(), records);
      for (DeclaredValues row : declared.rows()) {
        Request request =
            new Request(declared.creditCode(), declared.settlementMonth(), at, row.values());
        answer(row.key(), serve(request, template, counter)).ifPresent(answers::add);
      }
    }
    return answers;
  }

  /**
   * Takes the police's register away until a moment of the hall's own time; one that is past brings
   * it back.
   */
  public void policeDown(LocalDateTime until) throws SQLException {
    try (Records records = new Records(connection)) {
      records.policeDownUntil(until);
    }
  }

  private Counter counter(String business, Records records) {
    Registers registers = new Registers(population, records);
    return switch (business) {
      case "collection" -> new CollectionCounter(registers, records, new Households());
      case EnrolmentCounter.BUSINESS -> new EnrolmentCounter(registers, records, new Households());
      case RemovalCounter.BUSINESS -> new RemovalCounter(registers, records);
      case "rollback" -> new RollbackCounter(registers, records);
      case PreregistrationCounter.BUSINESS -> new PreregistrationCounter(registers, records);
      case "transfer" -> new InsuredCounter(registers, InsuredCounter.Business.TRANSFER);
      case "base-raise" -> new InsuredCounter(registers, InsuredCounter.Business.BASE_RAISE);
      case "retirement" -> new InsuredCounter(registers, InsuredCounter.Business.RETIREMENT);
      default -> throw new IllegalArgumentException(business);
    };
  }

  private static List<Refusal> serve(Request request, Template template, Counter counter)
      throws SQLException {
    Optional<String> malformed = request.malformed(template);
    return malformed.isPresent()
        ? List.of(Refusal.malformed(malformed.get()))
        : counter.serve(request);
  }

  private static Optional<RowAnswer> answer(String key, List<Refusal> refusals) {
    return refusals.isEmpty()
        ? Optional.empty()
        : Optional.of(new RowAnswer(key, refusals.get(0).code(), Refusal.join(refusals)));
  }
}
