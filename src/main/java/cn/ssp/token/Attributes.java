package cn.ssp.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code name=value} pairs of a specification, their values percent-decoded (RFC 3986). */
final class Attributes {
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * Reads pairs.
   *
   * @param separator what stands between two of them
   * @param known the names that there are
   * @throws TokenException {@link TokenReason#SPECIFICATION} for what is no pair, an unknown name,
   *     or one that stands there twice; it names no value, which may be a PIN
   */
  static Attributes read(String text, char separator, List<String> known) {
    Attributes attributes = new Attributes();
    for (String pair : text.split(String.valueOf(separator), -1)) {
      if (!pair.isEmpty()) {
        attributes.add(pair, known);
      }
    }
    return attributes;
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name))
        .map(value -> new String(decoded(name), StandardCharsets.UTF_8));
  }

  /** A value that is of bytes, not of text. */
  Optional<byte[]> bytes(String name) {
    return values.containsKey(name) ? Optional.of(decoded(name)) : Optional.empty();
  }

  private void add(String pair, List<String> known) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    if (equals < 0
        || !known.contains(name)
        || values.put(name, pair.substring(equals + 1)) != null) {
      throw new TokenException(TokenReason.SPECIFICATION, name);
    }
    decoded(name);
  }

  private byte[] decoded(String name) {
    byte[] encoded = values.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[encoded.length];
    int length = 0;
    for (int index = 0; index < encoded.length; index++) {
      if (encoded[index] == '%') {
        bytes[length++] = (byte) hex(name, encoded, index + 1);
        index += 2;
      } else {
        bytes[length++] = encoded[index];
      }
    }
    return Arrays.copyOf(bytes, length);
  }

  private static int hex(String name, byte[] encoded, int at) {
    int high = at < encoded.length ? Character.digit(encoded[at], 16) : -1;
    int low = at + 1 < encoded.length ? Character.digit(encoded[at + 1], 16) : -1;
    if (high < 0 || low < 0) {
      throw new TokenException(TokenReason.SPECIFICATION, name);
    }
    return high << 4 | low;
  }
}
