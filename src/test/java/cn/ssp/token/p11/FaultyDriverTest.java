package cn.ssp.token.p11;

import static cn.ssp.token.p11.Failures.detail;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.PinState;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong with a token, and that none of it costs a try. */
@NullMarked
class FaultyDriverTest {
  private static final int CANT_LOCK = 0x0A;
  private static final int GENERAL_ERROR = 0x05;

  @TempDir private static Path folder;

  private static SoftHsm softHsm;

  private final FaultyDriver driver = FaultyDriver.sound();

  @BeforeAll
  static void setUp() {
    softHsm =
        new SoftHsm(folder)
            .token("acme")
            .identity("acme", Identity.alone("acme", Identity.ec("P-256")), "a1", "sign", "cert")
            .token("rsa")
            .identity("rsa", Identity.alone("rsa", Identity.rsa()), "a1", "sign", "cert");
  }

  @BeforeEach
  void use() {
    softHsm.use();
  }

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
    detail(TokenReason.NOT_FOUND, () -> Pkcs11Token.open(Specs.of(driver.file(), "token=other")));
    detail(TokenReason.SEVERAL, () -> Pkcs11Token.open(Specs.of(driver.file(), "")));

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
  void survivesBeingPulledOutBeforeAnyCall() {
    wholeRoad();
    int calls = driver.total();
    assertThat(calls).isGreaterThan(20);
    for (int call = 1; call <= calls; call++) {
      FaultyDriver.sound().pullOutAt(call);
      try {
        wholeRoad();
        // Only when the signature was there already.
        assertThat(driver.calls("C_Sign")).as("call %s", call).isOne();
      } catch (TokenException e) {
        assertThat(e.reason()).as("call %s", call).isIn(TokenReason.REMOVED, TokenReason.NOT_FOUND);
      }
      assertThat(driver.calls("C_Login")).isLessThanOrEqualTo(1);
      assertThat(driver.calls("C_Finalize")).isOne();
    }
    FaultyDriver.sound();
    wholeRoad();
  }

  @Test
  void asksForThePinWhenItWasPulledOutAndPutBack() {
    try (Token token = open()) {
      unlock(token);
      TokenKey key = token.keys().get(0);
      driver.pullOut();
      assertThat(detail(TokenReason.REMOVED, () -> Signatures.sign(token, key)))
          .endsWith(": C_GetTokenInfo CKR_TOKEN_NOT_PRESENT");
      driver.putBack();

      detail(TokenReason.PIN_NEEDED, () -> Signatures.sign(token, key));
      assertThat(token.keys()).containsExactly(key);
    }
    assertThat(driver.calls("C_Login")).isOne();
    wholeRoad();
  }

  @Test
  void unlocksOneThatWasPulledOutAndPutBackBefore() {
    try (Token token = open()) {
      driver.pullOut();
      driver.putBack();
      unlock(token);
      Signatures.sign(token, token.keys().get(0));
    }
    assertThat(driver.calls("C_Login")).isOne();
  }

  @Test
  void keepsThePinFromAnotherTokenInTheSameSlot() {
    try (Token token = open()) {
      driver.pullOut();
      driver.putAnother("4711");

      assertThat(detail(TokenReason.REMOVED, () -> unlock(token))).endsWith("→ acme (4711)");
      detail(TokenReason.REMOVED, token::pinState);
      detail(TokenReason.REMOVED, token::keys);
    }
    // A driver that does not notice keeps the session.
    FaultyDriver.sound();
    try (Token token = open()) {
      driver.putAnother("4711");
      detail(TokenReason.REMOVED, () -> unlock(token));
    }
    assertThat(driver.calls("C_Login")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C_GetSessionInfo", "C_FindObjectsInit", "C_SignInit", "C_Sign"})
  void replacesALostSessionWithoutLoggingIn(String function) {
    try (Token token = open()) {
      unlock(token);
      TokenKey key = token.keys().get(0);
      driver.fail(function, FaultyDriver.SESSION_HANDLE_INVALID, 0, 1);
      Signatures.sign(token, key);
    }
    assertThat(driver.calls("C_OpenSession")).isEqualTo(2);
    assertThat(driver.calls("C_Login")).isOne();
  }

  @Test
  void endsASearchThatFails() {
    try (Token token = open()) {
      driver.fail("C_FindObjects", FaultyDriver.DEVICE_ERROR, 0, 1);
      detail(TokenReason.DEVICE, token::keys);
      assertThat(token.keys()).hasSize(1);
    }
    assertThat(driver.calls("C_FindObjectsFinal")).isEqualTo(2);
  }

  @Test
  void doesNotTakeAnotherTokensSessionForItsOwn() {
    try (Token token = open()) {
      driver.stray();
      unlock(token);
      TokenKey key = token.keys().get(0);
      driver.stray();
      Signatures.sign(token, key);
      driver.stray();
    }
    assertThat(driver.calls("C_OpenSession")).isEqualTo(3);
    assertThat(driver.calls("C_Login")).isOne();
    assertThat(driver.calls("C_Logout")).isZero();
    assertThat(driver.calls("C_CloseSession")).isZero();
    assertThat(driver.calls("C_Finalize")).isOne();
  }

  @Test
  void givesUpWhenTheNewSessionIsLostToo() {
    try (Token token = open()) {
      unlock(token);
      TokenKey key = token.keys().get(0);
      driver.fail("C_SignInit", FaultyDriver.SESSION_HANDLE_INVALID, 0, 2);
      detail(TokenReason.DEVICE, () -> Signatures.sign(token, key));
      Signatures.sign(token, key);
    }
    assertThat(driver.calls("C_Login")).isOne();
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
        Token rsa = Pkcs11Token.open(Specs.of(driver.file(), "token=rsa"))) {
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
    try (Token token = Pkcs11Token.open(Specs.of(driver.file(), "token=rsa"))) {
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

  /** Look, unlock, look again, sign, close. */
  private void wholeRoad() {
    try (Token token = open()) {
      assertThat(token.pinState().locked()).isFalse();
      assertThat(token.keys()).hasSize(1);
      unlock(token);
      Signatures.sign(token, token.keys().get(0));
    }
  }

  private Token open() {
    return Pkcs11Token.open(Specs.of(driver.file(), "token=acme"));
  }

  private static void unlock(Token token) {
    token.unlock(SoftHsm.PIN.toCharArray());
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
