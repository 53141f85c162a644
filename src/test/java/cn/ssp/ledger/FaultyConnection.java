package cn.ssp.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A connection that fails once, at the statement of a number. */
@NullMarked
final class FaultyConnection {
  private final Connection real;
  private final int faultAt;
  private final Fault fault;
  private int executed;

  /**
   * How it fails.
   *
   * <p>A fault before a statement keeps it from running; one after it keeps only its answer back.
   */
  enum Fault {
    BEFORE,
    AFTER,
    CLOSED
  }

  /** A connection that fails at the statement of a number, counted from 1; 0 for none. */
  FaultyConnection(Connection real, int faultAt, Fault fault) {
    this.real = real;
    this.faultAt = faultAt;
    this.fault = fault;
  }

  /** What the code under test gets. */
  Connection connection() {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object result = call(real, method, arguments);
          if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, executing(statement));
          }
          return result instanceof Statement statement
              ? proxy(Statement.class, executing(statement))
              : result;
        });
  }

  /** How many statements were run. */
  int executed() {
    return executed;
  }

  private InvocationHandler executing(Statement statement) {
    return (self, method, arguments) ->
        method.getName().startsWith("execute")
            ? execute(statement, method, arguments)
            : call(statement, method, arguments);
  }

  private @Nullable Object execute(Statement statement, Method method, Object[] arguments)
      throws Throwable {
    executed++;
    if (executed == faultAt && fault == Fault.BEFORE) {
      throw injected();
    }
    if (executed == faultAt && fault == Fault.CLOSED) {
      real.close();
      throw injected();
    }
    Object result = call(statement, method, arguments);
    if (executed == faultAt) {
      throw injected();
    }
    return result;
  }

  private static SQLException injected() {
    return new SQLiteException("injected", SQLiteErrorCode.SQLITE_IOERR_WRITE);
  }

  private static @Nullable Object call(Object target, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            FaultyConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
