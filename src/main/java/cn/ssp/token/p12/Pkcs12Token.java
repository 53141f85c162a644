package cn.ssp.token.p12;

import cn.ssp.token.Bouncy;
import cn.ssp.token.PinState;
import cn.ssp.token.Pkcs12Spec;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenInfo;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.jspecify.annotations.Nullable;

/**
 * Keys in a PKCS#12 file (RFC 7292). It is read by BouncyCastle: the JDK's own reader knows no SM2,
 * and reports that as a wrong password.
 */
public final class Pkcs12Token implements Token {
  private final Pkcs12Spec spec;
  private final byte[] file;
  private @Nullable Map<TokenKey, PrivateKey> keys;

  private Pkcs12Token(Pkcs12Spec spec, byte[] file) {
    this.spec = spec;
    this.file = file;
  }

  /**
   * Opens a file; all it holds is encrypted, so that it shows nothing yet.
   *
   * @throws TokenException {@link TokenReason#FILE_MISSING}; {@link TokenReason#FILE_WRONG} when it
   *     is no PKCS#12 file
   */
  public static Pkcs12Token open(Pkcs12Spec spec) {
    Path path = spec.file();
    try {
      byte[] file = Files.readAllBytes(path);
      Pfx.getInstance(file);
      return new Pkcs12Token(spec, file);
    } catch (IOException e) {
      throw new TokenException(TokenReason.FILE_MISSING, path.toString());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw wrong(path);
    }
  }

  @Override
  public TokenInfo info() {
    Path path = spec.file().toAbsolutePath().normalize();
    return new TokenInfo("pkcs12", path.toString(), path.toString(), "");
  }

  @Override
  public PinState pinState() {
    return PinState.uncounted();
  }

  @Override
  public boolean showsKeysWhileLocked() {
    return false;
  }

  @Override
  public void unlock(char[] pin) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12", Bouncy.PROVIDER);
      store.load(new ByteArrayInputStream(file), pin);
      keys = read(store, pin);
    } catch (IOException e) {
      throw isWrongPin(e)
          ? new TokenException(TokenReason.PIN_REFUSED, spec.file().toString())
          : unreadable();
    } catch (GeneralSecurityException e) {
      throw unreadable();
    }
  }

  @Override
  public List<TokenKey> keys() {
    return List.copyOf(unlocked().keySet());
  }

  @Override
  public byte[] sign(TokenKey key, SignatureAlgorithm algorithm, byte[] message) {
    PrivateKey privateKey =
        unlocked().entrySet().stream()
            .filter(entry -> entry.getKey().id().equals(key.id()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new TokenException(TokenReason.NO_KEY, key.id()));
    try {
      Signature signature = Signature.getInstance(algorithm.standardName(), Bouncy.PROVIDER);
      signature.initSign(privateKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new TokenException(TokenReason.ALGORITHM, privateKey.getAlgorithm());
    }
  }

  @Override
  public void close() {
    keys = null;
    Arrays.fill(file, (byte) 0);
  }

  private Map<TokenKey, PrivateKey> unlocked() {
    if (keys == null) {
      throw new TokenException(TokenReason.PIN_NEEDED, spec.file().toString());
    }
    return keys;
  }

  private Map<TokenKey, PrivateKey> read(KeyStore store, char[] pin)
      throws GeneralSecurityException {
    Map<TokenKey, PrivateKey> found = new LinkedHashMap<>();
    List<String> aliases = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.getKey(alias, pin) instanceof PrivateKey key
          && store.getCertificateChain(alias) != null) {
        aliases.add(alias);
        if (spec.alias().map(alias::equals).orElse(true)) {
          found.put(key(alias, store.getCertificateChain(alias)), key);
        }
      }
    }
    if (found.isEmpty()) {
      String named = spec.alias().map(alias -> "#" + alias + ": ").orElse("");
      throw new TokenException(
          TokenReason.NO_KEY, spec.file() + named + String.join(", ", aliases));
    }
    return found;
  }

  private static TokenKey key(String alias, Certificate[] chain) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Certificate certificate : chain) {
      certificates.add((X509Certificate) certificate);
    }
    return new TokenKey(alias, certificates.get(0), certificates.subList(1, certificates.size()));
  }

  /** BouncyCastle tells a wrong password by its cause, or by padding that does not come out. */
  private static boolean isWrongPin(IOException e) {
    String message = String.valueOf(e.getMessage());
    return e.getCause() instanceof UnrecoverableKeyException
        || message.contains("wrong password")
        || message.contains("pad block corrupted")
        || message.contains("BadPadding");
  }

  /** Among others of SM4, which BouncyCastle's key store does not know. */
  private TokenException unreadable() {
    return new TokenException(TokenReason.FILE_ENCRYPTION, spec.file().toString());
  }

  private static TokenException wrong(Path path) {
    return new TokenException(TokenReason.FILE_WRONG, path.toString());
  }
}
