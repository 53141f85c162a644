package cn.ssp.token.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file with a PIN, and who else may touch it. */
@NullMarked
@DisabledOnOs(OS.WINDOWS)
class PinFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"123456", "123456\n", "123456\r\n"})
  void leavesOutOneLineEnd(String text) throws IOException {
    try (Pin pin = file(text, "rw-------").read()) {
      assertThat(new String(pin.characters())).isEqualTo("123456");
    }
  }

  @Test
  void leavesTheRestAsItIs() throws IOException {
    try (Pin pin = file(" 口令 \n\n", "r--------").read()) {
      assertThat(new String(pin.characters())).isEqualTo(" 口令 \n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rw-------, false, false",
    "r--------, false, false",
    "rw-r-----, false, true",
    "rw----r--, false, true",
    "rw--w----, true, false",
    "rw-----w-, true, false"
  })
  void isTrustedWhereNobodyElseMayWriteIt(String mode, boolean refused, boolean readable)
      throws IOException {
    PinFile file = file("123456", mode);

    assertThat(file.isReadableByOthers()).isEqualTo(readable);
    if (refused) {
      assertThat(catchThrowableOfType(TokenException.class, file::read).reason())
          .isEqualTo(TokenReason.PIN_SOURCE);
    } else {
      file.read().close();
    }
  }

  @Test
  void isNoLinkNoFolderAndNoOtherKindOfFile() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), file("1", "rw-------").path());
    Path big = Files.write(folder.resolve("big"), new byte[257]);
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xFF, 0});

    for (Path path : new Path[] {link, folder, big, binary, folder.resolve("none")}) {
      TokenException unusable =
          catchThrowableOfType(TokenException.class, () -> new PinFile(path).read());
      assertThat(unusable.reason()).isEqualTo(TokenReason.PIN_SOURCE);
      assertThat(unusable.args().get(1).text()).isEqualTo(path.toString());
    }
  }

  /** A changed file is another source, and says nothing of what is in it. */
  @Test
  void isKnownByWhenAndWhereItWasWritten() throws IOException {
    PinFile file = file("123456", "rw-------");
    String before = file.identity().orElseThrow();

    assertThat(file.identity()).hasValue(before);
    assertThat(before).contains(file.path().toString(), "size:6").doesNotContain("123456");
    Files.setLastModifiedTime(file.path(), FileTime.fromMillis(1_700_000_000_000L));
    assertThat(file.identity().orElseThrow()).isNotEqualTo(before);
  }

  private PinFile file(String text, String mode) throws IOException {
    Path path = folder.resolve("pin");
    Files.deleteIfExists(path);
    Files.writeString(path, text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    return new PinFile(path);
  }
}
