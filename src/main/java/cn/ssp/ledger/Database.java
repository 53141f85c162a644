package cn.ssp.ledger;

import cn.ssp.finding.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A connection on which one transaction follows another. Where they begin and end is said in SQL,
 * as drivers begin them in their own way and at their own time.
 */
final class Database implements AutoCloseable {
  private final Connection connection;
  private final Dialect dialect;

  /** A database on an open connection, which it closes. */
  Database(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it. */
    T in(Transaction transaction) throws SQLException;
  }

  /** What is done for each of many, where no {@link SQLException} may be thrown. */
  @FunctionalInterface
  interface Step {
    /** Does it. */
    void take() throws SQLException;
  }

  /** Carries what a step threw through code that knows nothing of databases. */
  private static final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SQLException failure;

    StepFailed(SQLException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  /** What is not alike in databases. */
  Dialect dialect() {
    return dialect;
  }

  /** Reads in one transaction. */
  <T> T read(Work<T> work) {
    return run(false, work);
  }

  /** Reads and writes in one transaction: all of it is on disk at the end, or nothing. */
  <T> T write(Work<T> work) {
    return run(true, work);
  }

  /** Takes a step of the work in a place where no {@link SQLException} may be thrown. */
  static void step(Step step) {
    try {
      step.take();
    } catch (SQLException e) {
      throw new StepFailed(e);
    }
  }

  private <T> T run(boolean writing, Work<T> work) {
    Transaction transaction = new Transaction(connection);
    boolean done = false;
    try {
      transaction.execute(dialect.begin(writing));
      T result = work.in(transaction);
      if (!transaction.isAbandoned()) {
        transaction.execute("COMMIT");
        done = true;
      }
      return result;
    } catch (SQLException e) {
      throw failed(dialect, e);
    } catch (StepFailed e) {
      throw failed(dialect, e.failure);
    } finally {
      if (!done) {
        rollBack(transaction);
      }
    }
  }

  /** What to throw for what a database threw: a failure where the user can mend it. */
  static RuntimeException failed(Dialect dialect, SQLException cause) {
    Optional<Failure> failure = dialect.failure(cause);
    failure.ifPresent(known -> known.initCause(cause));
    return failure
        .<RuntimeException>map(known -> known)
        .orElseGet(() -> new IllegalStateException(cause));
  }

  /** Where this fails, the database has rolled it back or will, as it has no COMMIT. */
  private static void rollBack(Transaction transaction) {
    try {
      transaction.execute("ROLLBACK");
    } catch (SQLException e) {
      // what went wrong before is what counts
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // all that was to be kept is on disk
    }
  }
}
