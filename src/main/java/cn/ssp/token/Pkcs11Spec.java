package cn.ssp.token;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A key behind a PKCS#11 driver, by the URI of RFC 7512. What it does not say fits anything, but it
 * must come to one token and one key in the end.
 *
 * @param module the driver, of {@code module-path}
 * @param token the token's label
 * @param serial the token's serial number
 * @param manufacturer who made the token
 * @param model the token's model
 * @param slot the slot's number, of {@code slot-id}
 * @param object the key's label
 * @param id the key's CKA_ID, in lower-case hexadecimal
 * @param pinSource where the PIN comes from
 */
public record Pkcs11Spec(
    Path module,
    Optional<String> token,
    Optional<String> serial,
    Optional<String> manufacturer,
    Optional<String> model,
    Optional<Long> slot,
    Optional<String> object,
    Optional<String> id,
    Optional<String> pinSource)
    implements TokenSpec {
  static final String SCHEME = "pkcs11:";

  private static final List<String> PATH =
      List.of("token", "serial", "manufacturer", "model", "slot-id", "object", "id", "type");

  /**
   * {@code pin-value} is left out on purpose: a PIN does not belong into a line that others see.
   */
  private static final List<String> QUERY = List.of("module-path", "pin-source");

  private static final List<String> TYPES = List.of("private", "cert");

  static Pkcs11Spec parse(String text, Path folder) {
    String rest = text.substring(SCHEME.length());
    int question = rest.indexOf('?');
    Attributes path = Attributes.read(question < 0 ? rest : rest.substring(0, question), ';', PATH);
    Attributes query =
        Attributes.read(question < 0 ? "" : rest.substring(question + 1), '&', QUERY);
    if (!path.get("type").map(TYPES::contains).orElse(true)) {
      throw new TokenException(TokenReason.SPECIFICATION, "type");
    }
    return new Pkcs11Spec(
        query
            .get("module-path")
            .map(folder::resolve)
            .orElseThrow(() -> new TokenException(TokenReason.SPECIFICATION, "module-path")),
        path.get("token"),
        path.get("serial"),
        path.get("manufacturer"),
        path.get("model"),
        path.get("slot-id").map(Pkcs11Spec::slot),
        path.get("object"),
        path.bytes("id").map(HexFormat.of()::formatHex),
        query.get("pin-source"));
  }

  private static Long slot(String text) {
    try {
      return Long.parseUnsignedLong(text);
    } catch (NumberFormatException e) {
      throw new TokenException(TokenReason.SPECIFICATION, "slot-id");
    }
  }
}
