package cn.ssp.token;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A key in a PKCS#12 file: {@code pkcs12:FILE[#ALIAS][?pin-source=file:PIN]}.
 *
 * @param file the file
 * @param alias the key's name in it; empty where it holds only one
 * @param pinSource where the PIN comes from
 */
public record Pkcs12Spec(Path file, Optional<String> alias, Optional<String> pinSource)
    implements TokenSpec {
  static final String SCHEME = "pkcs12:";

  /** A question mark alone may be part of a file's name. */
  private static final String QUERY = "?pin-";

  /** One that does not say where the PIN comes from. */
  public Pkcs12Spec(Path file, Optional<String> alias) {
    this(file, alias, Optional.empty());
  }

  static Pkcs12Spec parse(String text, Path folder) {
    String all = text.substring(SCHEME.length());
    int question = all.lastIndexOf(QUERY);
    String rest = question < 0 ? all : all.substring(0, question);
    Attributes query =
        Attributes.read(
            question < 0 ? "" : all.substring(question + 1), '&', List.of("pin-source"));
    int hash = rest.lastIndexOf('#');
    String file = hash < 0 ? rest : rest.substring(0, hash);
    if (file.isEmpty()) {
      throw new TokenException(TokenReason.SPECIFICATION, text);
    }
    Optional<String> alias =
        hash < 0 || hash == rest.length() - 1
            ? Optional.empty()
            : Optional.of(rest.substring(hash + 1));
    return new Pkcs12Spec(folder.resolve(file), alias, query.get("pin-source"));
  }
}
