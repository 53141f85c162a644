package cn.ssp.token;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** How a message is hashed and signed, by the name that BouncyCastle knows it by. */
public enum SignatureAlgorithm {
  /** GM/T 0009 and GM/T 0003.2, over the curve of GM/T 0003.5. */
  SM3_WITH_SM2("SM3WITHSM2"),
  /** PKCS#1 v1.5. */
  SHA256_WITH_RSA("SHA256WITHRSA"),
  /** ECDSA over a NIST curve. */
  SHA256_WITH_ECDSA("SHA256WITHECDSA");

  private final String name;

  SignatureAlgorithm(String name) {
    this.name = name;
  }

  /** The name that BouncyCastle knows it by. */
  public String standardName() {
    return name;
  }

  /**
   * The one that a certificate's key signs by.
   *
   * @throws TokenException {@link TokenReason#ALGORITHM} for another kind of key
   */
  public static SignatureAlgorithm of(X509Certificate certificate) {
    AlgorithmIdentifier key =
        SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded()).getAlgorithm();
    ASN1ObjectIdentifier algorithm = key.getAlgorithm();
    if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return SHA256_WITH_RSA;
    }
    if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      return GMObjectIdentifiers.sm2p256v1.equals(key.getParameters())
          ? SM3_WITH_SM2
          : SHA256_WITH_ECDSA;
    }
    throw new TokenException(TokenReason.ALGORITHM, algorithm.getId());
  }
}
