package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.removal;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class IdentityAreaUnknownTest {
  /** 440524 and 320525, Wujiang as a county, are no more; their numbers stay right. */
  @ParameterizedTest
  @ValueSource(strings = {"440524188001010014", "320525198001010015"})
  void takesTheCodesOfDivisionsThatAreNoMore(String number) {
    assertThat(removal().with("idNumber", number).findingsOf("identity-area-unknown")).isEmpty();
  }

  /** 999999 was never given to any county. */
  @Test
  void warnsOfACodeThatNeverWas() {
    assertThat(removal().with("idNumber", "999999199001010017").findingsOf("identity-area-unknown"))
        .containsExactly("B2 identity-area-unknown");
  }
}
