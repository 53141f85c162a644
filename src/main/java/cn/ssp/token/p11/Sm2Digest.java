package cn.ssp.token.p11;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SM3Digest;

/** What SM2 signs (GM/T 0003.2, 5.5 and 6.1; the signer's identity is GM/T 0009's). */
final class Sm2Digest {
  private static final byte[] IDENTITY = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
  private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
  private static final int FIELD = 32;

  private Sm2Digest() {}

  /** SM3 of Z and the message, where Z is SM3 of the identity, the curve and the public key. */
  static byte[] of(PublicKey key, byte[] message) {
    // The point stands in the key as 04, x and y.
    byte[] point = SubjectPublicKeyInfo.getInstance(key.getEncoded()).getPublicKeyData().getBytes();
    byte[] x = CURVE.getG().getAffineXCoord().getEncoded();
    byte[] y = CURVE.getG().getAffineYCoord().getEncoded();
    int bits = IDENTITY.length * Byte.SIZE;
    byte[] z =
        sm3(
            new byte[] {(byte) (bits >> Byte.SIZE), (byte) bits},
            IDENTITY,
            CURVE.getCurve().getA().getEncoded(),
            CURVE.getCurve().getB().getEncoded(),
            x,
            y,
            Arrays.copyOfRange(point, 1, 1 + 2 * FIELD));
    return sm3(z, message);
  }

  private static byte[] sm3(byte[]... parts) {
    SM3Digest digest = new SM3Digest();
    for (byte[] part : parts) {
      digest.update(part, 0, part.length);
    }
    byte[] value = new byte[digest.getDigestSize()];
    digest.doFinal(value, 0);
    return value;
  }
}
