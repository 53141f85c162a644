package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.removal;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class IdentityTypeMismatchTest {
  @ParameterizedTest
  @CsvSource({
    "外国人护照, 11010519491231002X, 居民身份证",
    "外国人永久居留身份证, 11010519491231002X, 居民身份证",
    "港澳台居民居住证, 440524188001010014, 居民身份证",
    "居民身份证, 830000199207159955, 港澳台居民居住证",
    "居民身份证, 932276198804129964, 外国人永久居留身份证",
    "居民身份证, H12345678, 港澳居民来往内地通行证",
    "台湾居民来往大陆通行证, 830000199207159955, 港澳台居民居住证"
  })
  void namesTheKindThatTheNumberIsOf(String type, String number, String other) {
    assertThat(removal().with("idType", type).with("idNumber", number).findings())
        .containsExactly("A2 identity-type-mismatch " + other);
  }

  /** The last digit is wrong, and any other may be meant to be. */
  @ParameterizedTest
  @CsvSource({"居民身份证, 830000199207159959", "港澳台居民居住证, 440524188001010015"})
  void blamesTheDigitFirst(String type, String number) {
    assertThat(removal().with("idType", type).with("idNumber", number).findings())
        .containsExactly("B2 identity-checksum");
  }

  @ParameterizedTest
  @CsvSource({
    "外国人护照, H12345678",
    "外国人护照, DEU110088041201",
    "台湾居民来往大陆通行证, H0123456701",
    "外国人永久居留身份证, DEU110088041201",
    "外国人永久居留身份证, 932276198804129964",
    "港澳台居民居住证, 830000199207159955"
  })
  void takesWhatMayBeOfTheKind(String type, String number) {
    assertThat(removal().with("idType", type).with("idNumber", number).findings()).isEmpty();
  }

  @Test
  void isSilentWhereTheKindIsMissingOrNotInTheList() {
    assertThat(removal().with("idType", "").with("idNumber", "H12345678").findings())
        .containsExactly("A2 required always");
  }

  /** One person, under two kinds of documents. */
  @Test
  void hidesNoDuplicate() {
    assertThat(
            removal()
                .with("idNumber", "11010519491231002X")
                .row()
                .with("idType", "外国人护照")
                .with("idNumber", "11010519491231002X")
                .findings())
        .containsExactly("A3 identity-type-mismatch 居民身份证", "B3 identity-duplicate 2");
  }
}
