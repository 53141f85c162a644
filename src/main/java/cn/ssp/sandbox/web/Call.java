package cn.ssp.sandbox.web;

import java.util.Map;
import java.util.Optional;

/**
 * A call as it came, whole. It may hold secrets and persons, so its text is the way it took alone.
 *
 * @param method in capitals
 * @param path decoded, without the query
 * @param query the values of the query by name; of several of one name the last
 * @param headers by name in small letters; of several of one name the first
 * @param body not to be changed; empty where there is none
 * @param local whether it comes from this machine
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Call(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body,
    boolean local) {
  /** Copies the maps. */
  public Call {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /** A header by its name in small letters. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** A value of the query. */
  public Optional<String> asked(String name) {
    return Optional.ofNullable(query.get(name));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
