package cn.ssp.token.p11;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The mechanisms by which drivers sign an SM2 digest. PKCS#11 has none, so every vendor took a
 * number, and one vendor's number is another's something else: the vendor must be known, and the
 * token must list the number.
 */
final class Sm2Vendors {
  private static final long VENDOR_DEFINED = 0x80000000L;

  private record Vendor(long mechanism, Pattern names) {}

  private final List<Vendor> vendors;

  private Sm2Vendors(Properties table) {
    vendors =
        table.stringPropertyNames().stream()
            .sorted()
            .map(name -> vendor(table.getProperty(name)))
            .toList();
  }

  /** Those of {@code sm2-vendors.properties}. */
  static Sm2Vendors builtIn() {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Sm2Vendors.class.getResourceAsStream("sm2-vendors.properties")),
            StandardCharsets.UTF_8)) {
      Properties table = new Properties();
      table.load(in);
      return new Sm2Vendors(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The mechanism of a token.
   *
   * @param makers what the driver and the token call themselves
   * @param mechanisms what the token lists
   * @throws TokenException {@link TokenReason#ALGORITHM} where its vendor is not known, or it
   *     cannot do it, with all that is needed to add the vendor
   */
  long mechanism(String makers, Set<Long> mechanisms) {
    String said = makers.toLowerCase(Locale.ROOT);
    return vendors.stream()
        .filter(vendor -> vendor.names().matcher(said).find())
        .mapToLong(Vendor::mechanism)
        .filter(mechanisms::contains)
        .findFirst()
        .orElseThrow(() -> new TokenException(TokenReason.ALGORITHM, unknown(makers, mechanisms)));
  }

  private static String unknown(String makers, Set<Long> mechanisms) {
    return mechanisms.stream()
        .filter(mechanism -> mechanism >= VENDOR_DEFINED)
        .sorted()
        .map(mechanism -> " 0x" + Long.toHexString(mechanism))
        .collect(Collectors.joining("", "SM2, " + makers + ":", ""));
  }

  /** A word must begin where it stands, but for "lib": "ibm" is not in "libmodule.so". */
  private static Vendor vendor(String line) {
    String[] words = line.split(" ", 2);
    return new Vendor(
        Long.decode(words[0]),
        Pattern.compile("(?<![a-z0-9])(lib)?(" + words[1].replace(' ', '|') + ")"));
  }
}
