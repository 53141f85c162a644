package cn.ssp.token;

import java.util.List;

/**
 * A CA medium that is open. It is locked at first; what it shows before it is unlocked costs no
 * try. Not thread-safe. Closing it logs out, in the right order on every path, and throws nothing.
 */
public interface Token extends AutoCloseable {
  /** What it is called and by whom it is made. */
  TokenInfo info();

  /**
   * What it says of its PIN, read from it now. Costs no try.
   *
   * @throws TokenException when it cannot be asked, such as {@link TokenReason#REMOVED}
   */
  PinState pinState();

  /** Whether {@link #keys} can be asked before it is unlocked. */
  boolean showsKeysWhileLocked();

  /**
   * The keys that can sign, with their certificates.
   *
   * @throws TokenException {@link TokenReason#PIN_NEEDED} while it is locked and does not show
   *     them, or when it cannot be asked
   */
  List<TokenKey> keys();

  /**
   * Unlocks it. Called once; the characters are left to the caller to clear.
   *
   * @throws TokenException {@link TokenReason#PIN_REFUSED}, with the tries left where the token
   *     tells them; {@link TokenReason#PIN_LOCKED}; or when it cannot be asked
   */
  void unlock(char[] pin);

  /**
   * Signs a message; hashing is the token's affair.
   *
   * @param key one of {@link #keys}
   * @return PKCS#1 v1.5 for RSA; a DER sequence of r and s for EC and SM2, the latter with the
   *     signer's default identity {@code 1234567812345678} (GM/T 0009)
   * @throws TokenException {@link TokenReason#PIN_NEEDED} while it is locked, {@link
   *     TokenReason#REMOVED}, {@link TokenReason#DEVICE}
   */
  byte[] sign(TokenKey key, SignatureAlgorithm algorithm, byte[] message);

  @Override
  void close();
}
