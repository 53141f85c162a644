package cn.ssp.sandbox.authority;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A kind of key, and how it signs certificates. */
enum KeyKind {
  /** GB/T 32918, as the CAs of the platform issue since 2021. */
  SM2("SM3WITHSM2"),
  /** RSA of 2048 bits, as before. */
  RSA("SHA256WITHRSA");

  static final Provider PROVIDER = new BouncyCastleProvider();

  private static final int RSA_BITS = 2048;

  private final String signature;

  KeyKind(String signature) {
    this.signature = signature;
  }

  /** A new key. */
  KeyPair generate(SecureRandom random) {
    try {
      if (this == RSA) {
        // The JDK's own, which is several times as fast as BouncyCastle's.
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS, random);
        return generator.generateKeyPair();
      }
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
      generator.initialize(new ECGenParameterSpec("sm2p256v1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // both are always there
    }
  }

  /** What signs certificates and lists with a key. */
  ContentSigner signer(PrivateKey key) {
    try {
      return new JcaContentSignerBuilder(signature).setProvider(PROVIDER).build(key);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e); // the key is of this kind
    }
  }
}
