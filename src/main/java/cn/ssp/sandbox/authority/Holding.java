package cn.ssp.sandbox.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key and the certificates that speak for it.
 *
 * @param chain the certificates above it, the issuer first, up to the root
 */
record Holding(PrivateKey key, X509Certificate certificate, List<X509Certificate> chain) {
  /** The way of encryption that BouncyCastle, the JDK and OpenSSL 3 all read. */
  private static final String FORM = "PKCS12-AES256-AES128";

  /** Copies the chain. */
  Holding {
    chain = List.copyOf(chain);
  }

  /** All of it as a PKCS#12 file (RFC 7292). */
  byte[] pkcs12(String alias, char[] pin) {
    try {
      KeyStore store = KeyStore.getInstance(FORM, KeyKind.PROVIDER);
      store.load(null, null);
      store.setKeyEntry(
          alias,
          key,
          pin,
          Stream.concat(Stream.of(certificate), chain.stream()).toArray(Certificate[]::new));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      store.store(file, pin);
      return file.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e); // nothing in it is from outside
    }
  }

  /** Names no key. */
  @Override
  public String toString() {
    return certificate.getSubjectX500Principal().getName();
  }
}
