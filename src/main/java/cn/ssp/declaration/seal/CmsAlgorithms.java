package cn.ssp.declaration.seal;

import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TokenException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** What the algorithms are called in CMS, and which of their names are taken for them. */
final class CmsAlgorithms {
  /** Below it a signature proves nothing any more. */
  private static final int LEAST_RSA_BITS = 2048;

  /** The names of a signature; the first is the one that is written. */
  private static final Map<SignatureAlgorithm, List<ASN1ObjectIdentifier>> SIGNATURES =
      Map.of(
          SignatureAlgorithm.SM3_WITH_SM2,
          List.of(GMObjectIdentifiers.sm2sign_with_sm3, GMObjectIdentifiers.sm2sign),
          SignatureAlgorithm.SHA256_WITH_RSA,
          List.of(
              PKCSObjectIdentifiers.rsaEncryption, PKCSObjectIdentifiers.sha256WithRSAEncryption),
          SignatureAlgorithm.SHA256_WITH_ECDSA,
          List.of(X9ObjectIdentifiers.ecdsa_with_SHA256));

  private CmsAlgorithms() {}

  static ASN1ObjectIdentifier signature(SignatureAlgorithm algorithm) {
    return SIGNATURES.getOrDefault(algorithm, List.of()).get(0);
  }

  static AlgorithmIdentifier digest(SignatureAlgorithm algorithm) {
    return algorithm == SignatureAlgorithm.SM3_WITH_SM2
        ? new AlgorithmIdentifier(GMObjectIdentifiers.sm3, DERNull.INSTANCE)
        : new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
  }

  /** Whether a signer's information that names these two is of the algorithm. */
  static boolean names(
      SignatureAlgorithm algorithm, ASN1ObjectIdentifier digest, ASN1ObjectIdentifier signature) {
    return digest(algorithm).getAlgorithm().equals(digest)
        && SIGNATURES.getOrDefault(algorithm, List.of()).contains(signature);
  }

  /** The algorithm of a certificate's key; empty where it is none that ssp knows, or too weak. */
  static Optional<SignatureAlgorithm> of(X509Certificate certificate) {
    try {
      if (certificate.getPublicKey() instanceof RSAPublicKey rsa
          && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
        return Optional.empty();
      }
      return Optional.of(SignatureAlgorithm.of(certificate));
    } catch (TokenException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty(); // BouncyCastle, of a key that is not even one
    }
  }
}
