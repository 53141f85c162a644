package cn.ssp.token.p11;

import java.util.List;

/**
 * A token and what is on it, seen without a PIN.
 *
 * @param token what it says of itself
 * @param certificates all its certificates that are not secret; none where it is not initialized
 */
public record TokenLook(SlotToken token, List<CertificateLook> certificates) {
  /** Copies the certificates. */
  public TokenLook {
    certificates = List.copyOf(certificates);
  }

  /** Looks at a token. */
  static TokenLook at(Driver driver, SlotToken token) {
    if (!token.initialized()) {
      return new TokenLook(token, List.of());
    }
    Session session = Session.open(driver, token.slot());
    try {
      return new TokenLook(token, CertificateLook.all(session));
    } finally {
      session.close();
    }
  }
}
