package cn.ssp.token.skf;

import cn.ssp.token.Bouncy;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import com.sun.jna.NativeLong;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;

/** A container that is open: up to two keys, one to sign and one to encrypt, each certified. */
final class OpenContainer implements AutoCloseable {
  /** The structure of r and s in fields of 64 bytes. */
  private static final int SM2_SIGNATURE_BYTES = 128;

  private final SkfDriver driver;
  private final OpenHandle handle;

  OpenContainer(SkfDriver driver, OpenHandle handle) {
    this.driver = driver;
    this.handle = handle;
  }

  /** What kind of keys it is for, as far as the device tells. */
  SkfKeyKind kind() {
    UlongCell type = new UlongCell(0);
    Sar answer = driver.ask(SkfFunction.CONTAINER_TYPE, handle.value(), type.pointer());
    if (answer.code() == Sar.NOT_SUPPORTED) {
      return SkfKeyKind.UNKNOWN;
    }
    driver.verify(SkfFunction.CONTAINER_TYPE, answer);
    return SkfKeyKind.of(type.value());
  }

  /**
   * One of its certificates.
   *
   * @param signing whether the one that the device calls the signing one
   * @return empty where there is none, or none that can be read
   */
  Optional<X509Certificate> certificate(boolean signing) {
    byte[] encoded;
    try {
      encoded = driver.read(SkfFunction.EXPORT_CERTIFICATE, handle.value(), signing ? 1 : 0);
    } catch (TokenException e) {
      // Of a place that is empty drivers say many things; the certificates tell a key's use.
      if (e.reason() == TokenReason.DEVICE) {
        return Optional.empty();
      }
      throw e;
    }
    return decoded(encoded);
  }

  /**
   * Signs with the SM2 key.
   *
   * @param digest the 32 bytes of e
   * @return r and s, right-aligned in 64 bytes each
   */
  byte[] signSm2(byte[] digest) {
    byte[] signature = new byte[SM2_SIGNATURE_BYTES];
    driver.call(
        SkfFunction.SIGN_SM2, handle.value(), digest, new NativeLong(digest.length), signature);
    return signature;
  }

  /**
   * Signs with the RSA key, padded by the device (PKCS#1 v1.5).
   *
   * @param length of the modulus, in bytes; asking the device for it may sign already
   */
  byte[] signRsa(byte[] data, int length) {
    byte[] signature = new byte[length];
    UlongCell size = new UlongCell(length);
    driver.call(
        SkfFunction.SIGN_RSA,
        handle.value(),
        data,
        new NativeLong(data.length),
        signature,
        size.pointer());
    return Arrays.copyOf(signature, Math.min(length, Math.max(0, size.value())));
  }

  @Override
  public void close() {
    handle.close();
  }

  private static Optional<X509Certificate> decoded(byte[] encoded) {
    try {
      return Optional.of(Bouncy.certificate(encoded));
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }
}
