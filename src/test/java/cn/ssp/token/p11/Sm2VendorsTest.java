package cn.ssp.token.p11;

import static cn.ssp.token.p11.Failures.detail;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.TokenReason;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class Sm2VendorsTest {
  private static final Set<Long> ALL =
      Set.of(0x1041L, 0x8005000BL, 0x80008104L, 0x80008000L, 0x80000B21L);

  private final Sm2Vendors vendors = Sm2Vendors.builtIn();

  @ParameterizedTest
  @CsvSource({
    "libep11.so IBM Meta PKCS11 LIBRARY IBM, 0x8005000B",
    "libswsds.so Sansec Sansec PKCS11 Sansec, 0x80008104",
    "libtass_pkcs11.so, 0x80008000",
    "libCryptoki2_64.so SafeNet Chrystoki SafeNet, 0x80000B21"
  })
  void knowsAVendorByItsName(String makers, String mechanism) {
    assertThat(vendors.mechanism(makers, ALL)).isEqualTo(Long.decode(mechanism));
  }

  @Test
  void takesNoNumberThatTheTokenDoesNotList() {
    assertThat(
            detail(
                TokenReason.ALGORITHM, () -> vendors.mechanism("IBM", Set.of(0x1L, 0x8005000CL))))
        .isEqualTo("SM2, IBM: 0x8005000c");
  }

  @Test
  void takesNoNumberOfAnUnknownVendor() {
    assertThat(
            detail(
                TokenReason.ALGORITHM,
                () -> vendors.mechanism("Feitian ePass", Set.of(0x80008000L, 0x8005000BL))))
        .isEqualTo("SM2, Feitian ePass: 0x80008000 0x8005000b");
  }

  /** A driver's file name may hold what would be a pattern's sign. */
  @Test
  void takesAUsersOwnNumbersFirst() {
    Sm2Vendors own =
        vendors.after(
            List.of(
                new Sm2Mechanism(0x80009999L, List.of("ePass(3)", "Feitian")),
                new Sm2Mechanism(0x8005000CL, List.of("IBM"))));
    Set<Long> all = Set.of(0x80009999L, 0x8005000CL, 0x8005000BL);

    assertThat(own.mechanism("libepass(3).so", all)).isEqualTo(0x80009999L);
    assertThat(own.mechanism("castle.so FEITIAN Technologies", all)).isEqualTo(0x80009999L);
    assertThat(own.mechanism("IBM", all)).isEqualTo(0x8005000CL);
    assertThat(own.mechanism("IBM", Set.of(0x8005000BL))).isEqualTo(0x8005000BL);
    assertThat(own.mechanism("Sansec", ALL)).isEqualTo(0x80008104L);
  }

  @Test
  void findsNoVendorInsideAnotherName() {
    detail(TokenReason.ALGORITHM, () -> vendors.mechanism("libmodule.so Potassium", ALL));
  }
}
