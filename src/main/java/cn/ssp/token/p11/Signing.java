package cn.ssp.token.p11;

import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.Sm2Digest;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.util.Set;
import java.util.function.LongSupplier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * How a token is made to sign: the mechanism, and what it is given.
 *
 * @param mechanism the number of the mechanism
 * @param input what that mechanism takes of the message
 */
@SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
record Signing(long mechanism, byte[] input) {
  /** CKM_RSA_PKCS, which pads what it gets. */
  static final long RSA_PKCS = 0x1;

  /** CKM_SHA256_RSA_PKCS. */
  static final long SHA256_RSA_PKCS = 0x40;

  /** CKM_ECDSA, which signs a digest. */
  static final long ECDSA = 0x1041;

  /**
   * The way that a token can.
   *
   * @param mechanisms what the token lists
   * @param sm2 finds its vendor's mechanism for SM2
   * @throws TokenException {@link TokenReason#ALGORITHM} when there is no way
   */
  static Signing of(
      SignatureAlgorithm algorithm,
      X509Certificate certificate,
      byte[] message,
      Set<Long> mechanisms,
      LongSupplier sm2) {
    return switch (algorithm) {
      case SHA256_WITH_RSA ->
          mechanisms.contains(SHA256_RSA_PKCS)
              ? new Signing(SHA256_RSA_PKCS, message)
              : new Signing(listed(RSA_PKCS, "CKM_RSA_PKCS", mechanisms), digestInfo(message));
      case SHA256_WITH_ECDSA ->
          new Signing(listed(ECDSA, "CKM_ECDSA", mechanisms), sha256(message));
      case SM3_WITH_SM2 -> new Signing(sm2.getAsLong(), Sm2Digest.of(certificate, message));
    };
  }

  /**
   * What a token answered, in the form that the rest of the world takes. PKCS#11 has r and s side
   * by side; some vendors have the DER sequence instead, as the world does.
   *
   * @throws TokenException {@link TokenReason#BAD_SIGNATURE} when it is no signature of the key
   */
  static byte[] finished(X509Certificate certificate, byte[] answer) {
    if (!(certificate.getPublicKey() instanceof ECKey key)) {
      return answer;
    }
    BigInteger order = key.getParams().getOrder();
    int half = (order.bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    try {
      BigInteger[] pair =
          answer.length == 2 * half
              ? PlainDSAEncoding.INSTANCE.decode(order, answer)
              : StandardDSAEncoding.INSTANCE.decode(order, answer);
      return StandardDSAEncoding.INSTANCE.encode(order, pair[0], pair[1]);
    } catch (IOException | IllegalArgumentException e) {
      TokenException bad = new TokenException(TokenReason.BAD_SIGNATURE, "C_Sign");
      bad.initCause(e);
      throw bad;
    }
  }

  private static long listed(long mechanism, String name, Set<Long> mechanisms) {
    if (!mechanisms.contains(mechanism)) {
      throw new TokenException(TokenReason.ALGORITHM, name);
    }
    return mechanism;
  }

  private static byte[] digestInfo(byte[] message) {
    AlgorithmIdentifier sha256 =
        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
    try {
      return new DigestInfo(sha256, sha256(message)).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("a digest can always be written", e);
    }
  }

  private static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
