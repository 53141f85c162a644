package cn.ssp.sandbox.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call that a server takes. */
public final class Route {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

  private final String operation;
  private final String method;
  private final Pattern path;
  private final Desk desk;

  /** Answers calls. */
  @FunctionalInterface
  public interface Desk {
    /**
     * Answers a call.
     *
     * @param name what stands in the place of the path's parameter; empty where it has none
     * @throws Refused when it does not do what is asked
     */
    Reply answer(Call call, String name);
  }

  /**
   * A route.
   *
   * @param operation what the OpenAPI document calls it
   * @param path with at most one parameter, such as {@code /v1/batches/{batch}}
   */
  public Route(String operation, String method, String path, Desk desk) {
    this.operation = operation;
    this.method = method;
    this.path = Pattern.compile(PARAMETER.matcher(path).replaceAll("([^/]+)"));
    this.desk = desk;
  }

  /** What the OpenAPI document calls it. */
  public String operation() {
    return operation;
  }

  String method() {
    return method;
  }

  boolean isPathOf(Call call) {
    return path.matcher(call.path()).matches();
  }

  /** Answers a call of its path and method. */
  public Reply answer(Call call) {
    Matcher matcher = path.matcher(call.path());
    boolean named = matcher.matches() && matcher.groupCount() > 0;
    return desk.answer(call, named ? matcher.group(1) : "");
  }
}
