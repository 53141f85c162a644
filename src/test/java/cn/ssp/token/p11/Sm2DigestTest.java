package cn.ssp.token.p11;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class Sm2DigestTest {
  /** The example of GM/T 0003.5-2012, appendix A.2: its key, its message and its e. */
  @Test
  void isThatOfTheStandardsExample() throws Exception {
    PublicKey key =
        KeyFactory.getInstance("EC", new BouncyCastleProvider())
            .generatePublic(
                new X509EncodedKeySpec(
                    HexFormat.of()
                        .parseHex(
                            // SubjectPublicKeyInfo of id-ecPublicKey over 1.2.156.10197.1.301
                            "3059301306072a8648ce3d020106082a811ccf5501822d034200"
                                + "04"
                                + "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                                + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13")));

    assertThat(HexFormat.of().formatHex(Sm2Digest.of(key, "message digest".getBytes(US_ASCII))))
        .isEqualTo("f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640");
  }
}
