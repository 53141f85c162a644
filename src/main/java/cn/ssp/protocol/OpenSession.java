package cn.ssp.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The answer to a log-in.
 *
 * @param token what every further call bears, as {@code Authorization: Bearer}; a secret
 * @param expiresAt until when it is good
 */
public record OpenSession(String token, Instant expiresAt) {
  /** Both must be there. */
  public OpenSession {
    requireNonNull(token);
    requireNonNull(expiresAt);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "session until " + expiresAt;
  }
}
