package cn.ssp.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.Signature;
import java.security.SignatureException;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What every kind of token does alike. Each test gets a token of its own, with tries unspent. */
@NullMarked
public abstract class TokenContract {
  private static final byte[] MESSAGE = "参保登记 2026-12".getBytes(UTF_8);

  /** Opens the token under test: one key that can sign by {@link #algorithm}. */
  protected abstract Token open();

  /** The right PIN. */
  protected abstract char[] pin();

  /** The algorithm of its key. */
  protected abstract SignatureAlgorithm algorithm();

  /** The tries left after one wrong PIN; empty where the token does not tell. */
  protected abstract OptionalInt triesAfterAWrongPin();

  /** The tries left before any PIN; empty where the token does not tell. */
  protected abstract OptionalInt triesAtFirst();

  @Test
  void signsWhatItsCertificateVerifies() throws Exception {
    try (Token token = open()) {
      token.unlock(pin());
      TokenKey key = token.keys().get(0);
      byte[] signature = token.sign(key, algorithm(), MESSAGE);

      assertThat(key.algorithm()).isEqualTo(algorithm());
      assertThat(verifies(key, MESSAGE, signature)).isTrue();
      assertThat(verifies(key, "参保登记 2026-11".getBytes(UTF_8), signature)).isFalse();
    }
  }

  @Test
  void signsMoreThanOnceAfterOneLogIn() throws Exception {
    try (Token token = open()) {
      token.unlock(pin());
      TokenKey key = token.keys().get(0);
      for (int times = 0; times < 3; times++) {
        byte[] message = new byte[] {(byte) times};
        assertThat(verifies(key, message, token.sign(key, algorithm(), message))).isTrue();
      }
    }
  }

  @Test
  void refusesAWrongPinAndTellsTheTriesLeft() {
    try (Token token = open()) {
      assertThat(token.pinState().remaining()).isEqualTo(triesAtFirst());

      TokenException refused =
          catchThrowableOfType(TokenException.class, () -> token.unlock("654321".toCharArray()));

      assertThat(refused.reason()).isEqualTo(TokenReason.PIN_REFUSED);
      assertThat(refused.triesLeft()).isEqualTo(triesAfterAWrongPin());
      assertThat(refused).hasMessageNotContaining("654321");
    }
  }

  @Test
  void signsNothingWhileLocked() {
    try (Token token = open()) {
      assertThat(token.info().serial()).isNotEmpty();
      assertThat(token.pinState().locked()).isFalse();
      if (token.showsKeysWhileLocked()) {
        TokenKey key = token.keys().get(0);
        TokenException locked =
            catchThrowableOfType(TokenException.class, () -> token.sign(key, algorithm(), MESSAGE));
        assertThat(locked.reason()).isEqualTo(TokenReason.PIN_NEEDED);
      } else {
        TokenException locked = catchThrowableOfType(TokenException.class, token::keys);
        assertThat(locked.reason()).isEqualTo(TokenReason.PIN_NEEDED);
      }
    }
  }

  @Test
  void lookingCostsNoTry() {
    for (int times = 0; times < 5; times++) {
      try (Token token = open()) {
        if (token.showsKeysWhileLocked()) {
          assertThat(token.keys()).isNotEmpty();
        }
        assertThat(token.pinState().remaining()).isEqualTo(triesAtFirst());
      }
    }
  }

  @Test
  void mayBeClosedTwice() {
    Token token = open();
    token.close();
    token.close();
  }

  private static boolean verifies(TokenKey key, byte[] message, byte[] signature) throws Exception {
    Signature verifier = Signature.getInstance(key.algorithm().standardName(), Bouncy.PROVIDER);
    verifier.initVerify(key.certificate().getPublicKey());
    verifier.update(message);
    try {
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    }
  }
}
