package cn.ssp.rule.person;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class NameCharactersTest {
  /** Of the basic plane, of extensions B and H, a compatibility letter, and the zero of names. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "张三",
        "王\uD842\uDFB7",
        "王\uD884\uDF50",
        "王\uFA11",
        "李〇",
        "阿依古丽·买买提",
        "ANNA SCHMIDT",
        "JEAN-PIERRE O'NEIL",
        "JOSÉ",
        "MARTIN L. KING, JR."
      })
  void takesLetters(String name) {
    assertThat(enrolment().with("name", name).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "王\uE863, private-use",
    "王\uF8FF, private-use",
    "王\uDB80\uDC00, private-use",
    "王\uDBC0\uDC00, private-use",
    "王?, placeholder",
    "王？, placeholder",
    "□小明, placeholder",
    "王\uFFFD, placeholder",
    "张三2, sign",
    "张三(男), sign",
    "张三（小）, sign",
    "张三*, sign",
    "张-三, sign",
    "张三., sign",
    "\u2F29明, sign",
    "ANNA_SCHMIDT, sign",
    "ANNA•SCHMIDT, sign"
  })
  void findsWhatNoNameHas(String name, String reason) {
    assertThat(enrolment().with("name", name).findings())
        .containsExactly("C2 name-characters " + reason);
  }

  @Test
  void leavesSpacesAndDotsToTheirOwnRules() {
    assertThat(enrolment().with("name", "张 三").findings()).containsExactly("C2 stray-space inside");
    assertThat(enrolment().with("name", "阿依古丽•买买提").findings())
        .containsExactly("C2 name-interpunct");
  }
}
