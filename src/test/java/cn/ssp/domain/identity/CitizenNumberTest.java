package cn.ssp.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class CitizenNumberTest {
  /** The examples of the standard. */
  private static final List<String> GOOD = List.of("11010519491231002X", "440524188001010014");

  @Test
  void takesTheExamplesOfTheStandard() {
    assertThat(GOOD).allMatch(text -> number(text).checks());
    assertThat(number("11010519491231002X").birthDate()).hasValue(LocalDate.of(1949, 12, 31));
    assertThat(number("440524188001010014").birthDate()).hasValue(LocalDate.of(1880, 1, 1));
  }

  @Test
  void detectsEveryWrongDigit() {
    for (String good : GOOD) {
      for (int index = 0; index < 18; index++) {
        for (char digit : (index == 17 ? "0123456789X" : "0123456789").toCharArray()) {
          String typed = good.substring(0, index) + digit + good.substring(index + 1);

          assertThat(number(typed).checks()).as(typed).isEqualTo(typed.equals(good));
        }
      }
    }
  }

  /** The check character stays in its place: an X may not stand before it. */
  @Test
  void detectsEverySwapOfNeighbours() {
    for (String good : GOOD) {
      for (int index = 0; index < 16; index++) {
        char first = good.charAt(index);
        char second = good.charAt(index + 1);
        String typed = good.substring(0, index) + second + first + good.substring(index + 2);

        assertThat(number(typed).checks()).as(typed).isEqualTo(first == second);
      }
    }
    assertThat(number("440524188001010041").checks()).isFalse();
  }

  @Test
  void writesAnOldNumberInFull() {
    CitizenNumber old = number("320584851120202");

    assertThat(old.isOld()).isTrue();
    assertThat(old.inFull()).isEqualTo("320584198511202022");
    assertThat(old.checks()).isTrue();
    assertThat(old.birthDate()).hasValue(LocalDate.of(1985, 11, 20));
    assertThat(number(old.inFull()).checks()).isTrue();
  }

  @Test
  void writesAnOldNumberWhoseCheckCharacterIsAnX() {
    assertThat(number("110105491231002").inFull()).isEqualTo("11010519491231002X");
  }

  @Test
  void keepsANewNumberAsItIs() {
    assertThat(number("440524188001010015").inFull()).isEqualTo("440524188001010015");
    assertThat(number("440524188001010015").isOld()).isFalse();
  }

  /** The order codes are 002, 001, 411 and, of the old number, 202. */
  @Test
  void tellsTheSexByTheOrderCode() {
    assertThat(number("11010519491231002X").sex()).isEqualTo(Sex.FEMALE);
    assertThat(number("440524188001010014").sex()).isEqualTo(Sex.MALE);
    assertThat(number("320509199003074110").sex()).isEqualTo(Sex.MALE);
    assertThat(number("320584851120202").sex()).isEqualTo(Sex.FEMALE);
  }

  @Test
  void startsWithTheAreaOfTheFirstIssue() {
    assertThat(number("11010519491231002X").area()).isEqualTo("110105");
    assertThat(number("320584851120202").area()).isEqualTo("320584");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "320506197002290016",
        "320509198513010016",
        "320509198500010016",
        "320584850229202"
      })
  void hasNoBirthDateThatTheCalendarDoesNotHave(String text) {
    assertThat(number(text).birthDate()).isEmpty();
  }

  @Test
  void knowsTheLeapDay() {
    assertThat(number("320509199202291230").birthDate()).hasValue(LocalDate.of(1992, 2, 29));
    assertThat(number("320509200002290010").birthDate()).hasValue(LocalDate.of(2000, 2, 29));
    assertThat(number("320509190002290010").birthDate()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "32050919900307411",
        "3205091990030741100",
        "32058485112020",
        "32O509199003074110",
        "11010519491231002x",
        "1101051949123100X2",
        "32058485112020X",
        "３２０５０９199003074110",
        "32050919900307411𠮷",
        " 20509199003074110"
      })
  void takesNoOtherForm(String text) {
    assertThat(CitizenNumber.of(text)).isEmpty();
    assertThatThrownBy(() -> new CitizenNumber(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhichPartOfTheFormIsWrong() {
    assertThat(CitizenNumber.hasLength("32O509199003074110")).isTrue();
    assertThat(CitizenNumber.hasCharacters("32O509199003074110")).isFalse();
    assertThat(CitizenNumber.hasLength("3205091990030741")).isFalse();
    assertThat(CitizenNumber.hasCharacters("3205091990030741")).isTrue();
  }

  private static CitizenNumber number(String text) {
    return CitizenNumber.of(text).orElseThrow();
  }
}
