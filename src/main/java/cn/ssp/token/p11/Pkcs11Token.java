package cn.ssp.token.p11;

import cn.ssp.token.PinState;
import cn.ssp.token.Pkcs11Spec;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenInfo;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A token behind a PKCS#11 driver. It logs in once and never again by itself: a session that is
 * lost is replaced as long as the token is still unlocked, and else the PIN is asked for. The
 * driver is called as it is, not through the JDK's SunPKCS11, which knows no mechanism for SM2,
 * cannot tell a locked PIN from a pulled-out token without a log-in, and logs in again by itself.
 */
public final class Pkcs11Token implements Token {
  /** The most bytes that UTF-8 takes for one {@code char}. */
  private static final int LONGEST_CHARACTER = 3;

  private final Pkcs11Spec spec;
  private final Sm2Vendors sm2;
  private final Driver driver;
  private final SlotToken token;
  private final Set<String> seen = new HashSet<>();
  private Session session;
  private boolean tried;
  private boolean loggedIn;
  private boolean closed;

  private Pkcs11Token(
      Pkcs11Spec spec, Sm2Vendors sm2, Driver driver, SlotToken token, Session session) {
    this.spec = spec;
    this.sm2 = sm2;
    this.driver = driver;
    this.token = token;
    this.session = session;
  }

  /**
   * Opens the token that a specification means. It costs no try.
   *
   * @param sm2 how drivers sign with SM2
   * @throws TokenException {@link TokenReason#FILE_MISSING} or {@link TokenReason#FILE_WRONG} for
   *     the driver, {@link TokenReason#NOT_FOUND}, {@link TokenReason#SEVERAL}, or when it fails
   */
  public static Pkcs11Token open(Pkcs11Spec spec, Sm2Vendors sm2) {
    Driver driver = Driver.enter(spec.module());
    Pkcs11Token opened = null;
    try {
      SlotToken token = TokenChoice.of(spec, driver);
      opened = new Pkcs11Token(spec, sm2, driver, token, Session.open(driver, token.slot()));
      return opened;
    } catch (DriverException e) {
      throw e.about(driver.file());
    } finally {
      if (opened == null) {
        driver.leave();
      }
    }
  }

  @Override
  public TokenInfo info() {
    return token.info();
  }

  @Override
  public PinState pinState() {
    return attempt(() -> present().pin());
  }

  @Override
  public boolean showsKeysWhileLocked() {
    return true;
  }

  @Override
  public List<TokenKey> keys() {
    return attempt(
        () -> {
          boolean open = unlocked();
          List<TokenKey> keys = new KeySearch(session).keys(spec, open, token.name());
          if (open) {
            keys.forEach(key -> seen.add(key.id()));
          }
          return keys;
        });
  }

  @Override
  public void unlock(char[] pin) {
    if (tried) {
      throw new IllegalStateException("a second log-in could cost a second try");
    }
    // A session that was lost meanwhile, or another token, shows before the PIN is used.
    attempt(this::unlocked);
    tried = true;
    long returned = login(pin);
    loggedIn = ReturnCode.OK.is(returned);
    if (!loggedIn && !ReturnCode.USER_ALREADY_LOGGED_IN.is(returned)) {
      throw new DriverException(Entry.C_LOGIN, returned).about(token.name());
    }
  }

  @Override
  public byte[] sign(TokenKey key, SignatureAlgorithm algorithm, byte[] message) {
    return attempt(
        () -> {
          if (!unlocked()) {
            throw new TokenException(TokenReason.PIN_NEEDED, token.name());
          }
          long handle = privateKey(key);
          Set<Long> mechanisms = mechanisms();
          Signing how =
              Signing.of(
                  algorithm,
                  key.certificate(),
                  message,
                  mechanisms,
                  () -> sm2.mechanism(makers(), mechanisms));
          return Signing.finished(
              key.certificate(), session.sign(handle, how.mechanism(), how.input()));
        });
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (session.loggedIn() && loggedIn) {
        session.logout();
      }
      session.close();
    } catch (DriverException e) {
      // It is lost, and its handle may be another one's.
    } finally {
      driver.leave();
    }
  }

  /** Does it once more in a new session when the old one was lost, but never logs in. */
  private <T> T attempt(Supplier<T> action) {
    try {
      try {
        return action.get();
      } catch (DriverException e) {
        if (!e.sessionLost()) {
          throw e;
        }
        reopen();
        return action.get();
      }
    } catch (DriverException e) {
      throw e.about(token.name());
    }
  }

  /** The old session is not closed: its handle may be that of another one by now. */
  private void reopen() {
    present();
    session = Session.open(driver, token.slot());
  }

  /** Whether the token, which must be the one that was opened, is unlocked. */
  private boolean unlocked() {
    present();
    return session.loggedIn();
  }

  /** The token, read anew; it must not get the PIN of the one that was there before it. */
  private SlotToken present() {
    SlotToken now;
    try {
      now = SlotToken.in(driver, token.slot());
    } catch (DriverException e) {
      if (e.is(ReturnCode.GENERAL_ERROR)) {
        // It could say who it is before. SoftHSM says so of a token whose folder is gone.
        throw new TokenException(TokenReason.REMOVED, token.name() + ": " + e.getMessage());
      }
      throw e;
    }
    if (!now.same(token)) {
      throw new TokenException(TokenReason.REMOVED, token.name() + " → " + now.name());
    }
    return now;
  }

  private long privateKey(TokenKey key) {
    KeySearch search = new KeySearch(session);
    List<Long> found = search.privateKeys(key.id());
    if (found.size() > 1) {
      throw new TokenException(TokenReason.SEVERAL, token.name() + ": " + key.id());
    }
    if (found.isEmpty()) {
      // Some drivers show an empty token once it was pulled out.
      boolean gone = seen.contains(key.id()) || !search.shows(key.id());
      throw new TokenException(
          gone ? TokenReason.REMOVED : TokenReason.NO_KEY, token.name() + ": " + key.id());
    }
    return found.get(0);
  }

  private Set<Long> mechanisms() {
    Memory count = Words.cell(0);
    driver.run(Entry.C_GET_MECHANISM_LIST, Words.ulong(token.slot()), Pointer.NULL, count);
    Memory list = Words.cells(Words.read(count, 0));
    driver.run(Entry.C_GET_MECHANISM_LIST, Words.ulong(token.slot()), list, count);
    return LongStream.range(0, Words.read(count, 0))
        .mapToObj(index -> Words.read(list, index * Words.ULONG))
        .collect(Collectors.toSet());
  }

  private String makers() {
    DriverLook look = DriverLook.alone(driver);
    return String.join(
        " ", driver.file(), look.manufacturer(), look.description(), token.manufacturer());
  }

  /** The PIN goes straight into memory that is cleared again; no other copy is made of it. */
  private long login(char[] pin) {
    try (Memory memory = new Memory(1 + (long) pin.length * LONGEST_CHARACTER)) {
      try {
        ByteBuffer room = memory.getByteBuffer(0, memory.size());
        if (StandardCharsets.UTF_8
            .newEncoder()
            .encode(CharBuffer.wrap(pin), room, true)
            .isError()) {
          throw new TokenException(TokenReason.PIN_SOURCE, token.name());
        }
        return session.login(memory, room.position());
      } finally {
        memory.clear();
      }
    }
  }
}
