package cn.ssp.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What BouncyCastle does for ssp, held to the examples of the standards themselves. */
@NullMarked
class StandardExamplesTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /**
   * GM/T 0003.5-2012, annex A.2 (GB/T 32918.5-2017, annex A): the signature over the recommended
   * curve. Read from public copies and not from the standard itself; OpenSSL's sm2_internal_test.c
   * and sm2_sign_verify.c of chenpengcong/sm2-with-openssl, which both name the annex, agree in
   * every number that they give.
   */
  private static final BigInteger PRIVATE =
      number("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");

  private static final BigInteger PUBLIC_X =
      number("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020");
  private static final BigInteger PUBLIC_Y =
      number("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
  private static final BigInteger RANDOM =
      number("59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21");
  private static final BigInteger R =
      number("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3");
  private static final BigInteger S =
      number("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
  private static final byte[] MESSAGE = "message digest".getBytes(US_ASCII);
  private static final byte[] SIGNER = "1234567812345678".getBytes(US_ASCII);

  private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");

  /** GM/T 0004-2012, annex A.1. */
  @Test
  void digestsTheFirstExampleOfSm3() throws Exception {
    assertThat(HEX.formatHex(sm3("abc".getBytes(US_ASCII))))
        .isEqualTo("66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0");
  }

  /** GM/T 0004-2012, annex A.2: "abcd", sixteen times. */
  @Test
  void digestsTheSecondExampleOfSm3() throws Exception {
    assertThat(HEX.formatHex(sm3("abcd".repeat(16).getBytes(US_ASCII))))
        .isEqualTo("DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732");
  }

  @Test
  void signsTheExampleOfSm2WithTheRandomNumberOfTheStandard() throws Exception {
    ECDomainParameters curve =
        new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
    SM2Signer signer = new SM2Signer();
    signer.init(
        true,
        new ParametersWithID(
            new ParametersWithRandom(new ECPrivateKeyParameters(PRIVATE, curve), theOne(RANDOM)),
            SIGNER));
    signer.update(MESSAGE, 0, MESSAGE.length);

    assertThat(StandardDSAEncoding.INSTANCE.decode(CURVE.getN(), signer.generateSignature()))
        .containsExactly(R, S);
  }

  /** By the name that ssp asks for; the signer's identity is the one that it has by default. */
  @Test
  void verifiesTheExampleOfSm2() throws Exception {
    byte[] signature = StandardDSAEncoding.INSTANCE.encode(CURVE.getN(), R, S);

    assertThat(verifies(MESSAGE, signature)).isTrue();
    assertThat(verifies("message digesT".getBytes(US_ASCII), signature)).isFalse();
    assertThat(
            verifies(
                MESSAGE,
                StandardDSAEncoding.INSTANCE.encode(CURVE.getN(), R, S.add(BigInteger.ONE))))
        .isFalse();
  }

  private static boolean verifies(byte[] message, byte[] signature) throws Exception {
    ECNamedCurveParameterSpec curve = ECNamedCurveTable.getParameterSpec("sm2p256v1");
    PublicKey key =
        KeyFactory.getInstance("EC", Bouncy.PROVIDER)
            .generatePublic(
                new ECPublicKeySpec(curve.getCurve().createPoint(PUBLIC_X, PUBLIC_Y), curve));
    Signature verifier =
        Signature.getInstance(SignatureAlgorithm.SM3_WITH_SM2.standardName(), Bouncy.PROVIDER);
    verifier.initVerify(key);
    verifier.update(message);
    return verifier.verify(signature);
  }

  private static byte[] sm3(byte[] message) throws Exception {
    return MessageDigest.getInstance("SM3", Bouncy.PROVIDER).digest(message);
  }

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }

  /** A source of randomness that knows only one number. */
  private static SecureRandom theOne(BigInteger number) {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        byte[] known = number.toByteArray();
        int length = Math.min(bytes.length, known.length);
        System.arraycopy(known, known.length - length, bytes, bytes.length - length, length);
      }
    };
  }
}
