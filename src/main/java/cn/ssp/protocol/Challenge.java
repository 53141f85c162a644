package cn.ssp.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What a client must sign to log in: {@code POST /v1/challenges}.
 *
 * @param nonce the text to sign, good for one time
 * @param expiresAt until when
 */
public record Challenge(String nonce, Instant expiresAt) {
  /** Both must be there. */
  public Challenge {
    requireNonNull(nonce);
    requireNonNull(expiresAt);
  }
}
