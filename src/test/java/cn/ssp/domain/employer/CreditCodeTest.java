package cn.ssp.domain.employer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
  @Test
  void checksTheLastCharacter() {
    assertThat(CreditCode.of("91110000101623741K"))
        .hasValueSatisfying(code -> assertThat(code.checks()).isTrue());
    assertThat(CreditCode.of("91110000101623741L"))
        .hasValueSatisfying(code -> assertThat(code.checks()).isFalse());
  }

  /** It is in the register, and fails all the same. */
  @Test
  void takesARegisteredCodeThatFails() {
    assertThat(CreditCode.of("91350211M0000XUF46"))
        .hasValueSatisfying(code -> assertThat(code.checks()).isFalse());
  }

  /** The alphabet leaves out I, O, S, V and Z, which are read as digits too easily. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "91110000101623741",
        "91110000101623741KK",
        "9111000010162374lK",
        "91110000I01623741K",
        "91110000O01623741K",
        "91110000S01623741K",
        "91110000V01623741K",
        "91110000Z01623741K",
        "91110000１01623741K"
      })
  void refusesAnotherForm(String text) {
    assertThat(CreditCode.of(text)).isEmpty();
  }
}
