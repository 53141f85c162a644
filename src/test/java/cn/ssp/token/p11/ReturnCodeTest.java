package cn.ssp.token.p11;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.TokenReason;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class ReturnCodeTest {
  @ParameterizedTest
  @CsvSource({
    "0x32, CKR_DEVICE_REMOVED, REMOVED",
    "0x03, CKR_SLOT_ID_INVALID, REMOVED",
    "0xE1, CKR_TOKEN_NOT_RECOGNIZED, REMOVED",
    "0xA0, CKR_PIN_INCORRECT, PIN_REFUSED",
    "0xA4, CKR_PIN_LOCKED, PIN_LOCKED",
    "0x101, CKR_USER_NOT_LOGGED_IN, PIN_NEEDED",
    "0x70, CKR_MECHANISM_INVALID, ALGORITHM",
    "0x68, CKR_KEY_FUNCTION_NOT_PERMITTED, NO_KEY",
    "0x05, CKR_GENERAL_ERROR, DEVICE",
    "0x06, CKR_FUNCTION_FAILED, DEVICE",
    "0x200, CKR_FUNCTION_REJECTED, DEVICE",
    "0x80000001, 0x80000001, DEVICE"
  })
  void isNamedAndMapped(String number, String name, TokenReason reason) {
    assertThat(ReturnCode.nameOf(Long.decode(number))).isEqualTo(name);
    assertThat(ReturnCode.reasonOf(Long.decode(number))).isEqualTo(reason);
  }

  @Test
  void onlyARefusedPinCountsAsOne() {
    assertThat(ReturnCode.values())
        .filteredOn(code -> ReturnCode.reasonOf(code.number()) == TokenReason.PIN_REFUSED)
        .containsExactly(
            ReturnCode.PIN_INCORRECT, ReturnCode.PIN_INVALID, ReturnCode.PIN_LEN_RANGE);
  }
}
