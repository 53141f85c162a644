package cn.ssp.token.skf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.token.PinState;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PIN does to a device that counts, and to one that does not say so. */
@NullMarked
class SkfPinTest {
  private static final String APPLICATION = "key-1/tax";

  @TempDir private Path folder;
  private SoftSkf key;

  @BeforeAll
  static void needsACompiler() {
    SoftSkf.needsACompiler();
  }

  @BeforeEach
  void plugIn() {
    key = SoftSkf.withBothKeys(folder, 8);
  }

  @AfterEach
  void isClosed() {
    key.assertClosed();
  }

  @Test
  void isTriedOnceInARun() {
    try (SkfToken token = SkfToken.open(key.spec("sm2"))) {
      token.pinState();
      token.unlock(SoftSkf.PIN.toCharArray());
      token.pinState();
      token.sign(token.keys().get(0), SignatureAlgorithm.SM3_WITH_SM2, new byte[1]);
      token.sign(token.keys().get(0), SignatureAlgorithm.SM3_WITH_SM2, new byte[2]);
      assertThatIllegalStateException().isThrownBy(() -> token.unlock(SoftSkf.PIN.toCharArray()));
    }

    assertThat(logIns()).containsExactly("SKF_VerifyPIN right");
  }

  @Test
  void locksAfterTheLastTry() {
    for (int left = 9; left >= 1; left--) {
      TokenException refused = unlock("000000");
      assertThat(refused.reason()).isEqualTo(TokenReason.PIN_REFUSED);
      assertThat(refused.triesLeft()).hasValue(left);
      assertThat(key.tries(APPLICATION)).isEqualTo(left);
    }

    assertThat(unlock("000000").reason()).isEqualTo(TokenReason.PIN_LOCKED);
    assertThat(key.tries(APPLICATION)).isZero();
    assertThat(state()).isEqualTo(PinState.counted(0, 10, false));
    assertThat(state().locked()).isTrue();
    assertThat(logIns()).hasSize(10);

    assertThat(unlock(SoftSkf.PIN).reason()).isEqualTo(TokenReason.PIN_LOCKED);
    assertThat(logIns()).as("a locked device is not shown the PIN").hasSize(10);
  }

  @Test
  void isCountedFromTheBeginningAfterARightOne() {
    unlock("000000");
    assertThat(state()).isEqualTo(PinState.counted(9, 10, false));
    assertThat(state().low()).isTrue();
    try (SkfToken token = SkfToken.open(key.spec("rsa"))) {
      token.unlock(SoftSkf.PIN.toCharArray());
    }

    assertThat(state()).isEqualTo(PinState.counted(10, 10, false));
  }

  @Test
  void tellsThatItIsStillTheInitialOne() {
    key.control("initial-pin");

    assertThat(state().initial()).isTrue();
  }

  /** Such as the one whose 0A000037 means that two tries are left, or one that only fails. */
  @ParameterizedTest
  @ValueSource(strings = {"0A000037", "0A000026", "0A000001"})
  void isRefusedInAVendorsOwnNumber(String code) {
    key.control("pin-code=" + code);

    TokenException refused = unlock("000000");

    assertThat(refused.reason()).isEqualTo(TokenReason.PIN_REFUSED);
    assertThat(refused.triesLeft()).hasValue(9);
    assertThat(key.tries(APPLICATION)).isEqualTo(9);
  }

  @Test
  void isLockedInAVendorsOwnNumber() {
    for (int times = 0; times < 9; times++) {
      unlock("000000");
    }
    key.control("pin-code=0A000034");

    assertThat(unlock("000000").reason()).isEqualTo(TokenReason.PIN_LOCKED);
  }

  @Test
  void isRefusedWithoutANumberOfTriesByADeviceThatNeverTells() {
    key.control("silent-counter");

    TokenException refused = unlock("000000");

    assertThat(refused.reason()).isEqualTo(TokenReason.PIN_REFUSED);
    assertThat(refused.triesLeft()).isEqualTo(OptionalInt.empty());
    assertThat(state()).isEqualTo(PinState.counted(10, 10, false));
    assertThat(key.tries(APPLICATION)).isEqualTo(9);
  }

  @Test
  void isNotBlamedForAFailureOfTheDevice() {
    key.control("fail-at=SKF_VerifyPIN", "fail-code=0A00000F");

    TokenException failed = unlock(SoftSkf.PIN);

    assertThat(failed.reason()).isEqualTo(TokenReason.DEVICE);
    assertThat(failed.args().get(1).text()).isEqualTo("SKF_VerifyPIN 0x0A00000F SAR_TIMEOUTERR");
    assertThat(key.tries(APPLICATION)).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"''", "'135790\u0000'", "'\ud800'"})
  void isNotTriedWhenTheDeviceWouldSeeAnother(String pin) {
    assertThat(unlock(pin).reason()).isEqualTo(TokenReason.PIN_SOURCE);
    assertThat(logIns()).isEmpty();
  }

  @Test
  void countsAsUncountedWhereTheDeviceDoesNotTell() {
    key.control("fail-at=SKF_GetPINInfo", "fail-code=0A000003");

    assertThat(state()).isEqualTo(PinState.uncounted());
    TokenException refused = unlock("000000");
    assertThat(refused.reason()).isEqualTo(TokenReason.PIN_REFUSED);
    assertThat(refused.triesLeft()).hasValue(9);
  }

  @Test
  void isForgottenByTheDeviceOnClosing() {
    try (SkfToken token = SkfToken.open(key.spec("sm2"))) {
      token.unlock(SoftSkf.PIN.toCharArray());
    }

    assertThat(key.log()).contains("SKF_ClearSecureState logs out");
  }

  private PinState state() {
    try (SkfToken token = SkfToken.open(key.spec("sm2"))) {
      return token.pinState();
    }
  }

  private TokenException unlock(String pin) {
    try (SkfToken token = SkfToken.open(key.spec("sm2"))) {
      return catchThrowableOfType(TokenException.class, () -> token.unlock(pin.toCharArray()));
    }
  }

  private List<String> logIns() {
    return key.log().stream().filter(line -> line.startsWith("SKF_VerifyPIN")).toList();
  }
}
