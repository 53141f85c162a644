package cn.ssp.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Against the example of GM/T 0003.5-2012, A.2. */
@NullMarked
class Sm2DigestTest {
  private static final ECDomainParameters CURVE =
      new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

  private static final ECPublicKeyParameters KEY =
      new ECPublicKeyParameters(
          CURVE
              .getCurve()
              .createPoint(
                  number("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"),
                  number("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13")),
          CURVE);

  @Test
  void standsForTheSignerAsInTheStandard() {
    assertThat(Sm2Digest.z(KEY))
        .isEqualTo(bytes("B2E14C5C79C6DF5B85F4FE7ED8DB7A262B9DA7E07CCB0EA9F4747B8CCDA8A4F3"));
  }

  @Test
  void isTheStandardsOwnForItsMessage() {
    assertThat(Sm2Digest.of(KEY, "message digest".getBytes(US_ASCII)))
        .isEqualTo(bytes("F0B43E94BA45ACCAACE692ED534382EB17E6AB5A19CE7B31F4486FDFC0D28640"));
  }

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
