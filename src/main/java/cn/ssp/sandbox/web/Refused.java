package cn.ssp.sandbox.web;

import cn.ssp.protocol.Problem;
import java.util.Map;

/** That a call is answered by a problem of the protocol. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Problem problem;
  private final transient Map<String, String> headers;

  /** One without further headers. */
  public Refused(int status, Problem problem) {
    this(status, problem, Map.of());
  }

  /**
   * A refusal.
   *
   * @param status of HTTP
   * @param headers that go along
   */
  public Refused(int status, Problem problem, Map<String, String> headers) {
    super(problem.code(), null, false, false);
    this.status = status;
    this.problem = problem;
    this.headers = Map.copyOf(headers);
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** What is told. */
  public Problem problem() {
    return problem;
  }

  /** The headers that go along. */
  public Map<String, String> headers() {
    return headers;
  }
}
