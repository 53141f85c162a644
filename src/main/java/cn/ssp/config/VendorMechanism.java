package cn.ssp.config;

import cn.ssp.document.Fields;
import java.util.List;
import java.util.Optional;

/**
 * The mechanism by which a vendor's PKCS#11 driver signs with SM2.
 *
 * @param mechanism its number
 * @param makers how the vendor is told: words that begin in the name of the driver's file, or in
 *     what the driver or the token calls its maker
 */
public record VendorMechanism(long mechanism, List<String> makers) {
  private static final List<String> KEYS = List.of("mechanism", "makers");

  /** Copies the words. */
  public VendorMechanism {
    makers = List.copyOf(makers);
  }

  /** Those that a key lists; none where it is left out. */
  static List<VendorMechanism> read(Fields configuration, String key) {
    return configuration.objectsIfAny(key).stream().map(VendorMechanism::read).toList();
  }

  private static VendorMechanism read(Fields fields) {
    fields.allowOnly(KEYS);
    List<String> makers = fields.texts("makers");
    if (makers.isEmpty()) {
      throw fields.file().wrong(fields.lineOf("makers"), "empty", "makers");
    }
    return new VendorMechanism(
        fields.one("mechanism", "not-a-mechanism", VendorMechanism::number), makers);
  }

  private static Optional<Long> number(String text) {
    return text.matches("0[xX][0-9A-Fa-f]{1,8}")
        ? Optional.of(Long.decode(text))
        : Optional.empty();
  }
}
