package cn.ssp.rule.cell;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class TooLongTest {
  @Test
  void namesBothLengths() {
    assertThat(enrolment().with("remark", "注".repeat(201)).findings())
        .containsExactly("Q2 too-long 201 200");
  }

  @Test
  void takesTheLongest() {
    assertThat(enrolment().with("remark", "注".repeat(200)).findings()).isEmpty();
    assertThat(enrolment().with("name", "张".repeat(50)).findings()).isEmpty();
  }

  /** U+20BB7 is one character, though Java keeps it as two. */
  @Test
  void countsCharactersOfTheExtensionsOnce() {
    assertThat(enrolment().with("name", "𠮷".repeat(50)).findings()).isEmpty();
    assertThat(enrolment().with("name", "𠮷".repeat(51)).findings())
        .containsExactly("C2 too-long 51 50");
  }

  @Test
  void countsNoStraySpaces() {
    assertThat(enrolment().with("name", " " + "张".repeat(50)).findings())
        .containsExactly("C2 stray-space end");
  }
}
