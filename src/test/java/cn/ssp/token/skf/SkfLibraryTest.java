package cn.ssp.token.skf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that are to be drivers; the words in brackets are the system's loader's. */
@NullMarked
@EnabledOnOs(OS.LINUX)
class SkfLibraryTest {
  @TempDir private Path folder;

  @Test
  void isNotThere() {
    Path missing = folder.resolve("libskf.so");

    fails(missing, TokenReason.FILE_MISSING, missing.toString());
    fails(folder, TokenReason.FILE_MISSING, folder.toString());
  }

  @Test
  void isNoLibrary() throws Exception {
    Path text = Files.write(folder.resolve("libskf.so"), "not a library\n".getBytes(UTF_8));

    fails(text, TokenReason.FILE_WRONG, text + " (file too short)");
  }

  @Test
  void isForAnotherProcessor() throws Exception {
    Path library = SoftSkf.in(folder, 8).library();
    byte[] bytes = Files.readAllBytes(library);
    bytes[4] = 1; // says that it is of 32 bits
    Files.write(library, bytes);

    fails(library, TokenReason.FILE_WRONG, library + " (wrong ELF class: ELFCLASS32)");
  }

  @Test
  void isNoDriver() {
    Path library = SoftSkf.noDriver(folder);

    fails(library, TokenReason.FILE_WRONG, library + " (SKF_EnumDev ?)");
  }

  @Test
  void isLoadedOnce() throws Exception {
    Path library = SoftSkf.in(folder, 8).library();
    Path link = Files.createSymbolicLink(folder.resolve("link.so"), library);

    assertThat(SkfLibrary.at(link)).isSameAs(SkfLibrary.at(library));
  }

  private static void fails(Path file, TokenReason reason, String detail) {
    TokenException failure =
        catchThrowableOfType(TokenException.class, () -> SkfInventory.of(file));
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.args().get(1).text()).isEqualTo(detail);
  }
}
