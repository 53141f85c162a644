package cn.ssp.token.skf;

import cn.ssp.token.KeyUse;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * A container as it shows itself without a PIN.
 *
 * @param name what it is called
 * @param kind the kind of its keys
 * @param signing the certificate of the key that signs; empty where there is none
 * @param encryption the certificate of the key that encrypts; empty where there is none
 * @param swapped whether the device takes the one for the other, and their key usage has set it
 *     right
 */
public record SkfContainer(
    NativeName name,
    SkfKeyKind kind,
    Optional<X509Certificate> signing,
    Optional<X509Certificate> encryption,
    boolean swapped) {
  /** Asks an open container. A device's word on a certificate's use counts less than its own. */
  static SkfContainer of(NativeName name, OpenContainer container) {
    SkfKeyKind kind = container.kind();
    Optional<X509Certificate> first = container.certificate(true);
    Optional<X509Certificate> second = container.certificate(false);
    if (first.map(KeyUse::allowsSigning).orElse(false)) {
      return new SkfContainer(name, kind, first, second, false);
    }
    return second.map(KeyUse::allowsSigning).orElse(false)
        ? new SkfContainer(name, kind, second, first, true)
        : new SkfContainer(name, kind, Optional.empty(), second.or(() -> first), false);
  }
}
