package cn.ssp.sandbox.web;

import cn.ssp.protocol.Problem;
import cn.ssp.protocol.ProtocolJson;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param status of HTTP
 * @param headers beside those that every answer has
 * @param body not to be changed; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Reply(int status, Map<String, String> headers, byte[] body) {
  private static final String TYPE = "Content-Type";

  /** Copies the headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** Without a body. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0]);
  }

  /** Of any type. */
  public static Reply of(int status, String type, byte[] body) {
    return new Reply(status, Map.of(TYPE, type), body);
  }

  /** A message of the protocol. */
  public static Reply json(int status, Record message) {
    return of(status, "application/json", ProtocolJson.write(message));
  }

  /** What every answer is that is none of success. */
  public static Reply of(Refused refused) {
    Reply reply = json(refused.status(), refused.problem());
    for (Map.Entry<String, String> header : refused.headers().entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }

  /** What is answered where the hall itself fails. */
  static Reply fault() {
    return json(500, new Problem(Problem.FAULT, "大厅内部出错，请稍后再试"));
  }

  /** The same with its body two times over. */
  public Reply twice() {
    byte[] both = Arrays.copyOf(body, 2 * body.length);
    System.arraycopy(body, 0, both, body.length, body.length);
    return new Reply(status, headers, both);
  }

  /** The same with a header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }

  /** The status alone. */
  @Override
  public String toString() {
    return "reply " + status;
  }
}
