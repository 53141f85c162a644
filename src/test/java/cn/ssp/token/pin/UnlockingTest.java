package cn.ssp.token.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.token.PinState;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenInfo;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** At most one try a run, and none that is known to fail. The token's PIN is 112233. */
@NullMarked
@DisabledOnOs(OS.WINDOWS)
class UnlockingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private final Locker token = new Locker("serial-1", 3);
  @TempDir private Path folder;
  private Path pinFile = Path.of("");

  @BeforeEach
  void writePin() throws IOException {
    pinFile = folder.resolve("pin");
    write("112233");
  }

  @Test
  void spendsOneTryOnARightPin() {
    unlock(token, false);

    assertThat(token.tries).isEqualTo(1);
    assertThat(refusals().of(token.info())).isEmpty();
  }

  @Test
  void triesARefusedPinNeverAgainUntilItsFileChanges() throws IOException {
    write("654321");
    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.PIN_REFUSED);
    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.REFUSED_BEFORE);
    assertThat(reasonOf(token, true)).isEqualTo(TokenReason.REFUSED_BEFORE);
    assertThat(token.tries).isEqualTo(1);

    write("112233\n");
    unlock(token, false);
    assertThat(token.tries).isEqualTo(2);
  }

  /** The wrong files of two nightly jobs, night after night. */
  @Test
  void remembersEverySourceThatWasRefused() throws IOException {
    write("654321");
    PinSource file = new PinFile(pinFile);
    PinSource other = new PinFile(Files.writeString(folder.resolve("other"), "000000"));
    Files.setPosixFilePermissions(
        folder.resolve("other"), PosixFilePermissions.fromString("rw-------"));

    for (int night = 0; night < 3; night++) {
      for (PinSource source : List.of(file, other)) {
        TokenException refused =
            catchThrowableOfType(TokenException.class, () -> unlocking(true).unlock(token, source));
        assertThat(refused.reason())
            .isEqualTo(night == 0 ? TokenReason.PIN_REFUSED : TokenReason.REFUSED_BEFORE);
      }
    }

    assertThat(token.tries).isEqualTo(2);
    assertThat(refusals().clear(token.info())).isTrue();
    assertThat(refusals().of(token.info())).isEmpty();
  }

  /** What the first version wrote: a file named after the token alone. */
  @Test
  void honoursARecordOfTheFirstVersion() throws IOException {
    write("654321");
    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.PIN_REFUSED);
    try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
      Path record = files.filter(Files::isRegularFile).findAny().orElseThrow();
      String name = record.getFileName().toString();
      Files.move(record, record.resolveSibling(name.substring(0, name.indexOf('-'))));
    }

    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.REFUSED_BEFORE);
    assertThat(token.tries).isEqualTo(1);
  }

  @Test
  void triesItAgainOnceTheRefusalIsCleared() throws IOException {
    write("654321");
    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.PIN_REFUSED);

    assertThat(refusals().clear(token.info())).isTrue();
    assertThat(refusals().clear(token.info())).isFalse();
    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.PIN_REFUSED);
    assertThat(token.tries).isEqualTo(2);
  }

  /** Another token may well have that PIN. */
  @Test
  void remembersARefusalForItsTokenAlone() throws IOException {
    write("654321");
    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.PIN_REFUSED);

    assertThat(reasonOf(new Locker("serial-2", 3), false)).isEqualTo(TokenReason.PIN_REFUSED);
  }

  @Test
  void keepsNoPinAndNothingThatTellsIt() throws IOException {
    write("654321");
    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.PIN_REFUSED);

    assertThat(refusals().of(token.info()).orElseThrow().at()).isEqualTo(NOW);
    try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(3);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(all.get(1))))
          .isEqualTo("rwx------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(all.get(2))))
          .isEqualTo("rw-------");
      assertThat(Files.readString(all.get(2))).doesNotContain("654321");
    }
  }

  @Test
  void sparesTheLastTryUnlessToldOtherwise() {
    Locker low = new Locker("serial-1", 1);

    assertThat(reasonOf(low, false)).isEqualTo(TokenReason.LAST_TRY);
    assertThat(low.tries).isZero();
    unlock(low, true);
    assertThat(low.tries).isEqualTo(1);
  }

  @Test
  void triesNothingOnALockedToken() {
    Locker locked = new Locker("serial-1", 0);

    assertThat(reasonOf(locked, true)).isEqualTo(TokenReason.PIN_LOCKED);
    assertThat(locked.tries).isZero();
  }

  @Test
  void triesNoEmptyPin() throws IOException {
    write("\n");

    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.PIN_SOURCE);
    assertThat(token.tries).isZero();
  }

  /** A refusal that cannot be kept would be forgotten by the next run. */
  @Test
  void triesNothingWhereARefusalCouldNotBeKept() throws IOException {
    Files.writeString(folder.resolve("state"), "a file where the folder should be");

    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.REFUSALS);
    assertThat(token.tries).isZero();
  }

  @Test
  void takesADamagedRecordForNoPermission() throws IOException {
    write("654321");
    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.PIN_REFUSED);
    try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
      Files.writeString(files.filter(Files::isRegularFile).findAny().orElseThrow(), "x");
    }

    assertThat(reasonOf(token, false)).isEqualTo(TokenReason.REFUSALS);
    assertThat(token.tries).isEqualTo(1);
  }

  @Test
  void remembersNothingOfAPersonWhoTypes() {
    PinPrompt typed = new PinPrompt("PIN", () -> "654321".toCharArray());
    Unlocking unlocking = unlocking(false);

    for (int times = 0; times < 2; times++) {
      assertThat(
              catchThrowableOfType(TokenException.class, () -> unlocking.unlock(token, typed))
                  .reason())
          .isEqualTo(TokenReason.PIN_REFUSED);
    }
    assertThat(refusals().of(token.info())).isEmpty();
  }

  @Test
  void overwritesThePinAfterUse() {
    char[] typed = "112233".toCharArray();

    unlocking(false).unlock(token, new PinPrompt("PIN", () -> typed));

    assertThat(typed).containsOnly('\0');
    assertThat(new Pin("112233".toCharArray())).hasToString("PIN");
  }

  private void unlock(Token token, boolean lastTry) {
    unlocking(lastTry).unlock(token, new PinFile(pinFile));
  }

  private TokenReason reasonOf(Token token, boolean lastTry) {
    return catchThrowableOfType(TokenException.class, () -> unlock(token, lastTry)).reason();
  }

  private Unlocking unlocking(boolean lastTry) {
    return new Unlocking(refusals(), Clock.fixed(NOW, ZoneOffset.UTC), lastTry, Optional.empty());
  }

  private PinRefusals refusals() {
    return new PinRefusals(folder.resolve("state/ssp"));
  }

  private void write(String pin) throws IOException {
    Files.deleteIfExists(pinFile);
    Files.writeString(pinFile, pin);
    Files.setPosixFilePermissions(pinFile, PosixFilePermissions.fromString("rw-------"));
  }

  /** A token that counts its tries and has no key. */
  private static final class Locker implements Token {
    private final String serial;
    private int left;
    private int tries;

    Locker(String serial, int left) {
      this.serial = serial;
      this.left = left;
    }

    @Override
    public TokenInfo info() {
      return new TokenInfo("trial", "trial", serial, "");
    }

    @Override
    public PinState pinState() {
      return PinState.counted(left, 3, false);
    }

    @Override
    public boolean showsKeysWhileLocked() {
      return true;
    }

    @Override
    public List<TokenKey> keys() {
      return List.of();
    }

    @Override
    public void unlock(char[] pin) {
      tries++;
      if (!Arrays.equals(pin, "112233".toCharArray())) {
        left--;
        throw new TokenException(TokenReason.PIN_REFUSED, serial, OptionalInt.of(left));
      }
    }

    @Override
    public byte[] sign(TokenKey key, SignatureAlgorithm algorithm, byte[] message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
