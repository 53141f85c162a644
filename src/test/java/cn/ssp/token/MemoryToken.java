package cn.ssp.token;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** A token that is unlocked already, over a key of the trial PKI. */
@NullMarked
public class MemoryToken implements Token {

  private final TestPki.Entity entity;

  /** Over that key. */
  public MemoryToken(TestPki.Entity entity) {
    this.entity = entity;
  }

  @Override
  public TokenInfo info() {
    return new TokenInfo("memory", "trial", "1", "");
  }

  @Override
  public PinState pinState() {
    return PinState.uncounted();
  }

  @Override
  public boolean showsKeysWhileLocked() {
    return true;
  }

  @Override
  public List<TokenKey> keys() {
    return List.of(entity.tokenKey());
  }

  @Override
  public void unlock(char[] pin) {}

  @Override
  public byte[] sign(TokenKey key, SignatureAlgorithm algorithm, byte[] message) {
    try {
      Signature signer = Signature.getInstance(algorithm.standardName(), Bouncy.PROVIDER);
      signer.initSign(entity.key());
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {}
}
