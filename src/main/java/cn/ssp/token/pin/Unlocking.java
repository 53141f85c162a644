package cn.ssp.token.pin;

import cn.ssp.token.PinState;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.time.Clock;
import java.util.Optional;

/**
 * Unlocks tokens without putting them at risk: at most one try a run, and none that is known to
 * fail.
 */
public final class Unlocking {
  private final PinRefusals refusals;
  private final Clock clock;
  private final boolean lastTry;
  private final Optional<String> handler;

  /**
   * A way of unlocking.
   *
   * @param refusals the PINs that tokens have refused before
   * @param clock the time, to be kept with a refusal
   * @param lastTry whether the last try may be spent
   * @param handler the identity number of the token's holder, whose end is its first PIN; empty
   *     where not told
   */
  public Unlocking(PinRefusals refusals, Clock clock, boolean lastTry, Optional<String> handler) {
    this.refusals = refusals;
    this.clock = clock;
    this.lastTry = lastTry;
    this.handler = handler;
  }

  /**
   * Unlocks a token by the PIN of a source.
   *
   * @return whether the PIN may still be the one that the token was issued with
   * @throws TokenException {@link TokenReason#PIN_LOCKED}, {@link TokenReason#LAST_TRY}, {@link
   *     TokenReason#REFUSED_BEFORE}, {@link TokenReason#REFUSALS} or {@link TokenReason#PIN_SOURCE}
   *     before a try is spent; {@link TokenReason#PIN_REFUSED} after it was
   */
  public boolean unlock(Token token, PinSource source) {
    requireTries(token);
    requireUnrefused(token, source);
    try (Pin pin = source.read()) {
      if (pin.isEmpty()) {
        throw new TokenException(TokenReason.PIN_SOURCE, source.name());
      }
      token.unlock(pin.characters());
      return handler.map(pin::endsNumber).orElseGet(pin::mayBeInitial);
    } catch (TokenException e) {
      if (e.reason() == TokenReason.PIN_REFUSED || e.reason() == TokenReason.PIN_LOCKED) {
        refusals.note(token.info(), source, clock.instant());
      }
      throw e;
    }
  }

  private void requireTries(Token token) {
    PinState state = token.pinState();
    if (state.locked()) {
      throw new TokenException(TokenReason.PIN_LOCKED, token.info().label());
    }
    if (state.finalTry() && !lastTry) {
      throw new TokenException(TokenReason.LAST_TRY, token.info().label(), state.remaining());
    }
  }

  private void requireUnrefused(Token token, PinSource source) {
    refusals.prepare();
    if (refusals.include(token.info(), source)) {
      throw new TokenException(TokenReason.REFUSED_BEFORE, source.name());
    }
  }
}
