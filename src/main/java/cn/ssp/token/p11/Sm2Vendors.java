package cn.ssp.token.p11;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mechanisms by which drivers sign an SM2 digest. PKCS#11 has none, so every vendor took a
 * number, and one vendor's number is another's something else: the vendor must be known, and the
 * token must list the number.
 */
public final class Sm2Vendors {
  private static final long VENDOR_DEFINED = 0x80000000L;

  private final List<Sm2Mechanism> vendors;

  private Sm2Vendors(List<Sm2Mechanism> vendors) {
    this.vendors = vendors;
  }

  /** Those of {@code sm2-vendors.properties}. */
  public static Sm2Vendors builtIn() {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Sm2Vendors.class.getResourceAsStream("sm2-vendors.properties")),
            StandardCharsets.UTF_8)) {
      Properties table = new Properties();
      table.load(in);
      return new Sm2Vendors(
          table.stringPropertyNames().stream()
              .sorted()
              .map(name -> vendor(table.getProperty(name)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These, and others that count before them. */
  public Sm2Vendors after(List<Sm2Mechanism> others) {
    return new Sm2Vendors(Stream.concat(others.stream(), vendors.stream()).toList());
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
    return vendors.stream()
        .filter(vendor -> mechanisms.contains(vendor.number()) && vendor.isOf(makers))
        .mapToLong(Sm2Mechanism::number)
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

  private static Sm2Mechanism vendor(String line) {
    List<String> words = List.of(line.split(" "));
    return new Sm2Mechanism(Long.decode(words.get(0)), words.subList(1, words.size()));
  }
}
