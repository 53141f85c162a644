package cn.ssp.token;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A key in a PKCS#12 file: {@code pkcs12:FILE[#ALIAS]}.
 *
 * @param file the file
 * @param alias the key's name in it; empty where it holds only one
 */
public record Pkcs12Spec(Path file, Optional<String> alias) implements TokenSpec {
  static final String SCHEME = "pkcs12:";

  static Pkcs12Spec parse(String text, Path folder) {
    String rest = text.substring(SCHEME.length());
    int hash = rest.lastIndexOf('#');
    String file = hash < 0 ? rest : rest.substring(0, hash);
    if (file.isEmpty()) {
      throw new TokenException(TokenReason.SPECIFICATION, text);
    }
    Optional<String> alias =
        hash < 0 || hash == rest.length() - 1
            ? Optional.empty()
            : Optional.of(rest.substring(hash + 1));
    return new Pkcs12Spec(folder.resolve(file), alias);
  }

  @Override
  public Optional<String> pinSource() {
    return Optional.empty();
  }
}
