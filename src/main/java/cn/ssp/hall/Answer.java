package cn.ssp.hall;

import cn.ssp.protocol.NotTheProtocolException;
import cn.ssp.protocol.Problem;
import cn.ssp.protocol.ProtocolJson;
import java.time.Duration;
import java.util.Optional;

/** What came back to a call. */
final class Answer {
  private final int status;
  private final byte[] body;
  private final Optional<Duration> retryAfter;

  Answer(int status, byte[] body, Optional<Duration> retryAfter) {
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }

  /** Of HTTP. */
  int status() {
    return status;
  }

  /** When the hall wishes to be asked again; empty where it does not say. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /**
   * The message that it bears.
   *
   * @throws NotTheProtocolException when it bears no such message
   */
  <T extends Record> T read(Class<T> type) throws NotTheProtocolException {
    return ProtocolJson.read(body, type);
  }

  /** What the protocol answers a call with that it could not or would not do. */
  Optional<Problem> problem() {
    try {
      return Optional.of(read(Problem.class));
    } catch (NotTheProtocolException e) {
      return Optional.empty();
    }
  }

  /** Whether it is that problem. */
  boolean is(int wantedStatus, String code) {
    return status == wantedStatus && problem().filter(it -> it.code().equals(code)).isPresent();
  }

  /** The status alone: a body may hold a secret or a person's data. */
  @Override
  public String toString() {
    return "answer " + status;
  }
}
