package cn.ssp.token.p11;

import static cn.ssp.token.p11.Failures.detail;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.PinState;
import cn.ssp.token.Token;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong with a token or its driver, and that none of it costs a try. */
@NullMarked
class FaultyDriverTest extends FaultyTokens {
  private static final int CANT_LOCK = 0x0A;
  private static final int GENERAL_ERROR = 0x05;

  @Test
  void logsInOnceOnTheWholeRoad() {
    wholeRoad();

    assertThat(driver.calls("C_Initialize")).isOne();
    assertThat(driver.calls("C_OpenSession")).isOne();
    assertThat(driver.calls("C_Login")).isOne();
    assertThat(driver.calls("C_Logout")).isOne();
    assertThat(driver.calls("C_CloseSession")).isOne();
    assertThat(driver.calls("C_Finalize")).isOne();
    assertThat(driver.calls("C_FindObjectsInit")).isPositive();
    assertThat(driver.calls("C_FindObjectsFinal")).isEqualTo(driver.calls("C_FindObjectsInit"));
  }

  @Test
  void looksWithoutLoggingIn() {
    try (Token token = open()) {
      assertThat(token.keys()).hasSize(1);
      assertThat(token.pinState().locked()).isFalse();
    }
    assertThat(DriverLook.at(driver.file()).tokens()).hasSizeGreaterThan(1);
    assertThat(driver.calls("C_Login")).isZero();
    assertThat(driver.calls("C_Logout")).isZero();
  }

  @Test
  void aWrongNameCostsNoTry() {
    detail(TokenReason.NOT_FOUND, () -> Specs.open(driver.file(), "token=other"));
    detail(TokenReason.SEVERAL, () -> Specs.open(driver.file(), ""));

    assertThat(driver.calls("C_OpenSession")).isZero();
    assertThat(driver.calls("C_Login")).isZero();
  }

  @Test
  void tellsTheTriesAsFarAsTheFlagsDo() {
    driver.countTries(3);

    assertThat(pinState()).isEqualTo(state(false, false, false, false));
    assertThat(wrongPin(TokenReason.PIN_REFUSED)).endsWith(": C_Login CKR_PIN_INCORRECT");
    assertThat(pinState()).isEqualTo(state(true, false, false, false));
    wrongPin(TokenReason.PIN_REFUSED);
    assertThat(pinState()).isEqualTo(state(true, true, false, false));
    wholeRoad();
    assertThat(pinState()).isEqualTo(state(false, false, false, false));
  }

  @Test
  void tellsALockedPinFromAWrongOne() {
    driver.countTries(1);

    assertThat(wrongPin(TokenReason.PIN_LOCKED)).endsWith(": C_Login CKR_PIN_LOCKED");
    assertThat(pinState()).isEqualTo(state(true, false, true, false));
    try (Token token = open()) {
      detail(TokenReason.PIN_LOCKED, () -> unlock(token));
    }
    assertThat(driver.calls("C_Login")).isEqualTo(2);
  }

  @Test
  void believesADriverThatNeverRaisesItsFlags() {
    driver.countTriesInSilence(3);
    driver.initialPin();

    wrongPin(TokenReason.PIN_REFUSED);
    wrongPin(TokenReason.PIN_REFUSED);
    assertThat(pinState()).isEqualTo(state(false, false, false, true));
    wrongPin(TokenReason.PIN_LOCKED);
  }

  @Test
  void signsAgainAfterADeviceError() {
    try (Token token = open()) {
      unlock(token);
      TokenKey key = token.keys().get(0);
      driver.fail("C_Sign", FaultyDriver.DEVICE_ERROR, 0, 1);

      assertThat(detail(TokenReason.DEVICE, () -> Signatures.sign(token, key)))
          .isEqualTo("acme (" + token.info().serial() + "): C_Sign CKR_DEVICE_ERROR");
      Signatures.sign(token, key);
    }
    assertThat(driver.calls("C_Login")).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "0xA1, PIN_REFUSED, CKR_PIN_INVALID",
    "0xA2, PIN_REFUSED, CKR_PIN_LEN_RANGE",
    "0xA3, DEVICE, CKR_PIN_EXPIRED",
    "0x102, DEVICE, CKR_USER_PIN_NOT_INITIALIZED",
    "0x6, DEVICE, CKR_FUNCTION_FAILED",
    "0xE0, REMOVED, CKR_TOKEN_NOT_PRESENT",
    "0xB3, DEVICE, CKR_SESSION_HANDLE_INVALID",
    "0x80000041, DEVICE, 0x80000041"
  })
  void triesAPinOnceWhateverTheDriverSays(String code, TokenReason reason, String name) {
    driver.fail("C_Login", Long.decode(code).intValue(), 0, 1);
    try (Token token = open()) {
      assertThat(detail(reason, () -> unlock(token))).endsWith(": C_Login " + name);
    }
    assertThat(driver.calls("C_Login")).isOne();
    assertThat(driver.calls("C_Logout")).isZero();
  }

  @Test
  void triesNoPinThatIsNoText() {
    try (Token token = open()) {
      detail(TokenReason.PIN_SOURCE, () -> token.unlock(new char[] {'1', '\uD800', '2'}));
    }
    assertThat(driver.calls("C_Login")).isZero();
  }

  @Test
  void isContentWithATokenThatIsUnlockedAlready() {
    try (Token first = open()) {
      unlock(first);
      try (Token second = open()) {
        unlock(second);
        Signatures.sign(second, second.keys().get(0));
      }
      Signatures.sign(first, first.keys().get(0));
    }
    assertThat(driver.calls("C_Logout")).isOne();
    assertThat(driver.calls("C_Finalize")).isOne();
  }

  @Test
  void startsADriverThatCannotLock() {
    driver.fail("C_Initialize", CANT_LOCK, 0, 1);
    wholeRoad();
    assertThat(driver.calls("C_Initialize")).isEqualTo(2);
  }

  @Test
  void saysThatADriverDoesNotStartAndTriesAgainNextTime() {
    driver.fail("C_Initialize", GENERAL_ERROR, 0, 1);
    assertThat(detail(TokenReason.DEVICE, this::open))
        .isEqualTo("libp11fault.so: C_Initialize CKR_GENERAL_ERROR");
    wholeRoad();
  }

  @Test
  void leavesADriverRunningThatOthersUse() {
    driver.whileUsedElsewhere(
        () -> {
          wholeRoad();
          assertThat(driver.calls("C_Finalize")).isZero();
          wholeRoad();
        });
    wholeRoad();
    assertThat(driver.calls("C_Finalize")).isOne();
  }

  @Test
  void callsADriverOneAtATime() {
    try (Token acme = open();
        Token rsa = Specs.open(driver.file(), "token=rsa")) {
      unlock(acme);
      unlock(rsa);
      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> signOften(rsa));
      signOften(acme);
      other.join();
    }
    assertThat(driver.overlaps()).isZero();
  }

  @Test
  void signsWithRsaOnATokenThatDoesNotHash() {
    driver.hide(Signing.SHA256_RSA_PKCS);
    try (Token token = Specs.open(driver.file(), "token=rsa")) {
      unlock(token);
      Signatures.sign(token, token.keys().get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C_GetSlotList", "C_GetTokenInfo", "C_OpenSession"})
  void givesUpADriverThatFailsWhileATokenIsOpened(String function) {
    driver.fail(function, FaultyDriver.DEVICE_ERROR, 0, 1);
    assertThat(detail(TokenReason.DEVICE, this::open))
        .isEqualTo("libp11fault.so: " + function + " CKR_DEVICE_ERROR");
    assertThat(driver.calls("C_Finalize")).isOne();
    wholeRoad();
  }

  @Test
  void saysWhatATokenCannot() {
    driver.hide(Signing.ECDSA);
    try (Token token = open()) {
      unlock(token);
      TokenKey key = token.keys().get(0);
      assertThat(detail(TokenReason.ALGORITHM, () -> Signatures.sign(token, key)))
          .isEqualTo("CKM_ECDSA");
    }
    assertThat(driver.calls("C_SignInit")).isZero();
  }

  private static void signOften(Token token) {
    TokenKey key = token.keys().get(0);
    for (int times = 0; times < 50; times++) {
      Signatures.sign(token, key);
    }
  }

  private String wrongPin(TokenReason reason) {
    try (Token token = open()) {
      return detail(reason, () -> token.unlock("000000".toCharArray()));
    }
  }

  private PinState pinState() {
    try (Token token = open()) {
      return token.pinState();
    }
  }

  private static PinState state(boolean low, boolean last, boolean locked, boolean initial) {
    return new PinState(OptionalInt.empty(), OptionalInt.empty(), low, last, locked, initial);
  }
}
