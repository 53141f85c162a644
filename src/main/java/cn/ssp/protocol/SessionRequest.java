package cn.ssp.protocol;

import static java.util.Objects.requireNonNull;

/**
 * A log-in: the body of {@code POST /v1/sessions}.
 *
 * @param nonce the one of a challenge
 * @param signature a detached CMS signature over the nonce's ASCII characters, DER in Base64
 */
public record SessionRequest(String nonce, String signature) {
  /** Both must be there. */
  public SessionRequest {
    requireNonNull(nonce);
    requireNonNull(signature);
  }
}
