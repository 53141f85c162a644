package cn.ssp.rule.person;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class NameInterpunctTest {
  @ParameterizedTest
  @ValueSource(strings = {"・", "•", "．", ".", "‧", "∙", "⋅", "●", "。", "｡", "･", "﹒"})
  void findsOtherDots(String dot) {
    assertThat(enrolment().with("name", "阿依古丽" + dot + "买买提").findings())
        .contains("C2 name-interpunct")
        .noneMatch(finding -> finding.contains("name-characters"));
  }

  @Test
  void takesTheInterpunct() {
    assertThat(enrolment().with("name", "阿依古丽·买买提").findings()).isEmpty();
  }

  @Test
  void looksThroughSpaces() {
    assertThat(enrolment().with("name", "阿依古丽 • 买买提").findings())
        .containsExactly("C2 stray-space inside", "C2 name-interpunct");
  }

  @Test
  void concernsHanNamesAlone() {
    assertThat(enrolment().with("name", "J.R. SMITH").findings()).isEmpty();
  }
}
