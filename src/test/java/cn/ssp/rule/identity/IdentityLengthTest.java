package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class IdentityLengthTest {
  @ParameterizedTest
  @CsvSource({
    "32050919900307411, 17",
    "3205091990030741100, 19",
    "32050990030741, 14",
    "3205099003074111, 16",
    "1, 1"
  })
  void namesTheLength(String number, int length) {
    assertThat(removal().with("idNumber", number).findings())
        .containsExactly("B2 identity-length " + length + " resident-card");
  }

  @ParameterizedTest
  @ValueSource(strings = {"320509199003074110", "11010519491231002X"})
  void takesEighteen(String number) {
    assertThat(removal().with("idNumber", number).findings()).isEmpty();
  }

  /** They are told to be old, and not to be too short. */
  @Test
  void takesTheFifteenOfBefore1999() {
    assertThat(removal().with("idNumber", "320584851120202").findings())
        .noneMatch(finding -> finding.contains("identity-length"));
  }

  @ParameterizedTest
  @CsvSource({
    "港澳居民来往内地通行证, H1234567, 8 hong-kong-macao-pass",
    "港澳居民来往内地通行证, 12345678, 8 hong-kong-macao-pass",
    "台湾居民来往大陆通行证, 123456789, 9 taiwan-pass",
    "台湾居民来往大陆通行证, 0123456789012, 13 taiwan-pass",
    "港澳台居民居住证, 810000900101001, 15 residence-permit",
    "外国人永久居留身份证, 9322761988041299, 16 permanent-residence-card",
    "外国人护照, E123, 4 passport",
    "外国人护照, E12345678901234567, 18 passport"
  })
  void knowsEveryDocument(String type, String number, String told) {
    assertThat(removal().with("idType", type).with("idNumber", number).findings())
        .containsExactly("B2 identity-length " + told);
  }

  /** One character too few, and one that counts twice in Java. */
  @Test
  void countsCharactersAndNotTheirHalves() {
    assertThat(removal().with("idNumber", "3205091990030741𠮷").findings())
        .containsExactly(
            "B2 identity-length 17 resident-card", "B2 identity-characters resident-card");
    assertThat(removal().with("idNumber", "32050919900307411𠮷").findings())
        .containsExactly("B2 identity-characters resident-card");
  }

  @Test
  void countsNoSpaces() {
    assertThat(removal().with("idNumber", "320509 199003074110").findings())
        .containsExactly("B2 stray-space inside");
  }

  @Test
  void concernsPermitsOfResidence() {
    assertThat(
            removal().with("idType", "港澳台居民居住证").with("idNumber", "81000019900101001").findings())
        .containsExactly("B2 identity-length 17 residence-permit");
  }

  @ParameterizedTest
  @CsvSource({
    "外国人护照, E12345678",
    "港澳居民来往内地通行证, H12345678",
    "台湾居民来往大陆通行证, 12345678",
    "外国人永久居留身份证, USA110190010101"
  })
  void takesTheLengthsOfOtherDocuments(String type, String number) {
    assertThat(removal().with("idType", type).with("idNumber", number).findings()).isEmpty();
  }

  @Test
  void asksForAKindOfDocumentThatIsRight() {
    assertThat(removal().with("idType", "工作证").with("idNumber", "1").findings())
        .singleElement()
        .asString()
        .startsWith("A2 not-in-list");
  }

  /** Without the column a long number that begins with a digit is a citizen's. */
  @Test
  void guessesWhereTheTemplateDoesNotAskForTheKind() {
    assertThat(roster("base-raise").with("idNumber", "32050919900307411").findings())
        .containsExactly("A2 identity-length 17 resident-card");
    assertThat(roster("base-raise").with("idNumber", "3205091990030").findings())
        .containsExactly("A2 identity-length 13 resident-card");
    assertThat(roster("base-raise").with("idNumber", "320509199003").findings()).isEmpty();
    assertThat(roster("base-raise").with("idNumber", "USA110190010101").findings()).isEmpty();
  }
}
