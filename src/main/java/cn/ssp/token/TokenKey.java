package cn.ssp.token;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key that can sign, known by its certificate.
 *
 * @param id what its token calls it: an alias, a CKA_ID in hexadecimal, a container
 * @param certificate its signing certificate, made by BouncyCastle, as the JDK knows no SM2
 * @param chain the certificates above it that the token holds, the issuer first; may be empty
 */
public record TokenKey(String id, X509Certificate certificate, List<X509Certificate> chain) {
  /** Copies the chain. */
  public TokenKey {
    chain = List.copyOf(chain);
  }

  /**
   * The algorithm that the key signs by.
   *
   * @throws TokenException {@link TokenReason#ALGORITHM} for a key of another kind than RSA, SM2
   *     and EC
   */
  public SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.of(certificate);
  }
}
