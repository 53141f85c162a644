package cn.ssp.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.util.Strings;

/**
 * What an SM2 key signs of a message: {@code e = SM3(Z || M)}, where Z stands for the signer (GM/T
 * 0003.2, 5.5). Made here, as hardware that signs a digest leaves Z to its caller.
 */
public final class Sm2Digest {
  /** The identity of signers who have none of their own (GM/T 0009, 10). */
  private static final byte[] DEFAULT_IDENTITY = Strings.toByteArray("1234567812345678");

  private Sm2Digest() {}

  /**
   * The 32 bytes to sign.
   *
   * @param certificate the signer's, with an SM2 key
   */
  public static byte[] of(X509Certificate certificate, byte[] message) {
    return of(publicKey(certificate), message);
  }

  static byte[] of(ECPublicKeyParameters key, byte[] message) {
    byte[] z = z(key);
    SM3Digest digest = new SM3Digest();
    digest.update(z, 0, z.length);
    digest.update(message, 0, message.length);
    return finish(digest);
  }

  /** Z: the identity with its length in bits, the curve, the generator and the public key. */
  static byte[] z(ECPublicKeyParameters key) {
    ECDomainParameters domain = key.getParameters();
    SM3Digest digest = new SM3Digest();
    int bits = DEFAULT_IDENTITY.length * Byte.SIZE;
    digest.update((byte) (bits >> Byte.SIZE));
    digest.update((byte) bits);
    digest.update(DEFAULT_IDENTITY, 0, DEFAULT_IDENTITY.length);
    add(digest, domain.getCurve().getA());
    add(digest, domain.getCurve().getB());
    add(digest, domain.getG().getAffineXCoord());
    add(digest, domain.getG().getAffineYCoord());
    add(digest, key.getQ().getAffineXCoord());
    add(digest, key.getQ().getAffineYCoord());
    return finish(digest);
  }

  private static void add(SM3Digest digest, ECFieldElement element) {
    byte[] bytes = element.getEncoded();
    digest.update(bytes, 0, bytes.length);
  }

  private static byte[] finish(SM3Digest digest) {
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }

  private static ECPublicKeyParameters publicKey(X509Certificate certificate) {
    try {
      return (ECPublicKeyParameters)
          PublicKeyFactory.createKey(certificate.getPublicKey().getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // its own encoding: cannot be
    }
  }
}
