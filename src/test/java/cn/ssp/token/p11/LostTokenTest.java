package cn.ssp.token.p11;

import static cn.ssp.token.p11.Failures.detail;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are pulled out, and sessions that are lost: no PIN is used a second time. */
@NullMarked
class LostTokenTest extends FaultyTokens {
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
}
