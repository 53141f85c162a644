package cn.ssp.token;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A key on a USB key that speaks SKF (GM/T 0016): {@code
 * skf:LIBRARY?device=…&application=…&container=…}. What it does not say fits anything, but it must
 * come to one key in the end.
 *
 * @param library the driver
 * @param device the device's name
 * @param application the application on it
 * @param container the container of the key
 * @param pinSource where the PIN comes from
 */
public record SkfSpec(
    Path library,
    Optional<String> device,
    Optional<String> application,
    Optional<String> container,
    Optional<String> pinSource)
    implements TokenSpec {
  static final String SCHEME = "skf:";

  private static final List<String> QUERY =
      List.of("device", "application", "container", "pin-source");

  static SkfSpec parse(String text, Path folder) {
    String rest = text.substring(SCHEME.length());
    int question = rest.indexOf('?');
    String library = question < 0 ? rest : rest.substring(0, question);
    if (library.isEmpty()) {
      throw new TokenException(TokenReason.SPECIFICATION, SCHEME);
    }
    Attributes query =
        Attributes.read(question < 0 ? "" : rest.substring(question + 1), '&', QUERY);
    return new SkfSpec(
        folder.resolve(library),
        query.get("device"),
        query.get("application"),
        query.get("container"),
        query.get("pin-source"));
  }
}
