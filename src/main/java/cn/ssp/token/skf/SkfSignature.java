package cn.ssp.token.skf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** What SKF leaves to its caller on the way from a message to a signature that others can read. */
final class SkfSignature {
  private static final int FIELD_BYTES = 64;

  private SkfSignature() {}

  /**
   * The DER sequence of r and s (GM/T 0009).
   *
   * @param blob both of them, right-aligned in fields of 64 bytes
   */
  static byte[] sm2(byte[] blob) {
    return der(
        new DERSequence(
            new ASN1Integer[] {
              new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(blob, 0, FIELD_BYTES))),
              new ASN1Integer(
                  new BigInteger(1, Arrays.copyOfRange(blob, FIELD_BYTES, 2 * FIELD_BYTES)))
            }));
  }

  /** A message's SHA-256 with its name, to which the device adds the padding of PKCS#1 v1.5. */
  static byte[] digestInfo(byte[] message) {
    SHA256Digest digest = new SHA256Digest();
    digest.update(message, 0, message.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return der(
        new DigestInfo(
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), hash));
  }

  /** The length of a signature by a certificate's RSA key. */
  static int rsaBytes(X509Certificate certificate) {
    return (((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength() + Byte.SIZE - 1)
        / Byte.SIZE;
  }

  private static byte[] der(ASN1Object object) {
    try {
      return object.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // into memory: cannot be
    }
  }
}
