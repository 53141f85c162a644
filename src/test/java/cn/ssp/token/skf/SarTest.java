package cn.ssp.token.skf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.TokenReason;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the numbers mean. */
@NullMarked
class SarTest {
  @ParameterizedTest
  @CsvSource({
    "0A000001, DEVICE, SAR_FAIL",
    "0A000023, REMOVED, SAR_DEVICE_REMOVED",
    "0A000024, PIN_REFUSED, SAR_PIN_INCORRECT",
    "0A000025, PIN_LOCKED, SAR_PIN_LOCKED",
    "0A000026, PIN_REFUSED, SAR_PIN_INVALID",
    "0A000027, PIN_REFUSED, SAR_PIN_LEN_RANGE",
    "0A00002D, PIN_NEEDED, SAR_USER_NOT_LOGGED_IN",
    "0A000032, DEVICE, SAR_REACH_MAX_CONTAINER_COUNT",
    "0A000036, DEVICE, SAR_CONTAINER_NOT_EXISTS / SAR_CERTIFICATION_TIME1_ERROR",
    "0B000037, DEVICE, SAR_AUTH_LOCKED"
  })
  void haveAMeaningAndAName(String number, TokenReason reason, String name) {
    Sar answer = new Sar(Integer.parseUnsignedInt(number, 16));

    assertThat(answer.isOk()).isFalse();
    assertThat(answer.reason()).isEqualTo(reason);
    assertThat(answer.describe(SkfFunction.VERIFY_PIN))
        .isEqualTo("SKF_VerifyPIN 0x" + number + " " + name);
  }

  @Test
  void areShownAsTheyAreWhereNobodyKnowsThem() {
    assertThat(new Sar(0xE0000105)).hasToString("0xE0000105");
    assertThat(new Sar(0xE0000105).reason()).isEqualTo(TokenReason.DEVICE);
    assertThat(new Sar(1)).hasToString("0x00000001");
    assertThat(new Sar(0).isOk()).isTrue();
  }
}
