package cn.ssp.token.p11;

import static cn.ssp.token.p11.Failures.detail;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.Identity;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TokenReason;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class SigningTest {
  /** SHA-256 of nothing (FIPS 180-4). */
  private static final String SHA256 =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** What stands before a SHA-256 digest in PKCS#1 v1.5 (RFC 8017, 9.2). */
  private static final String DIGEST_INFO = "3031300d060960864801650304020105000420";

  private static final X509Certificate EC =
      Identity.alone("ec", Identity.ec("P-256")).certificate();
  private static final X509Certificate RSA = Identity.alone("rsa", Identity.rsa()).certificate();

  @Test
  void letsTheTokenHashForRsaWhereItCan() {
    Signing hashing = rsa(Set.of(Signing.RSA_PKCS, Signing.SHA256_RSA_PKCS));
    assertThat(hashing.mechanism()).isEqualTo(Signing.SHA256_RSA_PKCS);
    assertThat(hashing.input()).isEmpty();

    Signing padding = rsa(Set.of(Signing.RSA_PKCS));
    assertThat(padding.mechanism()).isEqualTo(Signing.RSA_PKCS);
    assertThat(hex(padding.input())).isEqualTo(DIGEST_INFO + SHA256);

    assertThat(detail(TokenReason.ALGORITHM, () -> rsa(Set.of()))).isEqualTo("CKM_RSA_PKCS");
  }

  @Test
  void givesADigestToEcdsa() {
    Signing how =
        Signing.of(
            SignatureAlgorithm.SHA256_WITH_ECDSA, EC, new byte[0], Set.of(Signing.ECDSA), () -> 0);
    assertThat(how.mechanism()).isEqualTo(Signing.ECDSA);
    assertThat(hex(how.input())).isEqualTo(SHA256);
  }

  @Test
  void turnsRAndSIntoASequence() {
    // r = 0x80 00…01 has its first bit set and gets a zero before it; s = 2 is one byte.
    String r = "80" + "00".repeat(30) + "01";
    String s = "00".repeat(31) + "02";
    String sequence = "3026" + "022100" + r + "020102";

    assertThat(hex(Signing.finished(EC, bytes(r + s)))).isEqualTo(sequence);
    assertThat(hex(Signing.finished(EC, bytes(sequence)))).isEqualTo(sequence);
  }

  @Test
  void refusesWhatIsNoSignature() {
    detail(TokenReason.BAD_SIGNATURE, () -> Signing.finished(EC, new byte[0]));
    detail(TokenReason.BAD_SIGNATURE, () -> Signing.finished(EC, new byte[63]));
    // Beyond the order of the curve, which begins with FFFFFFFF 00000000.
    detail(TokenReason.BAD_SIGNATURE, () -> Signing.finished(EC, bytes("ff".repeat(64))));
  }

  @Test
  void leavesRsaAlone() {
    assertThat(Signing.finished(RSA, new byte[] {1, 2})).containsExactly(1, 2);
  }

  private static Signing rsa(Set<Long> mechanisms) {
    return Signing.of(SignatureAlgorithm.SHA256_WITH_RSA, RSA, new byte[0], mechanisms, () -> 0);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
