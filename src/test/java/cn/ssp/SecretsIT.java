package cn.ssp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.Packaged.Result;
import cn.ssp.TokenDesk.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plants a PIN, and looks for it wherever the packaged program could leave it. */
@NullMarked
@EnabledOnOs(OS.LINUX)
class SecretsIT {
  /** Nothing else contains it. */
  private static final String PIN = "qX7.vK9-mZ2";

  private static final String WRONG = "wR4.tB8-nH5";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SKF_SM2", "PKCS11_COUNTED", "PKCS12_SM2"})
  void aRightPinIsLeftNowhere(Kind kind) throws Exception {
    Result result = checked(TokenDesk.lay(folder, kind, PIN), PIN);

    assertThat(result.out()).contains("签名并验证成功");
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"SKF_SM2", "PKCS11_COUNTED", "PKCS12_SM2"})
  void aRefusedPinIsLeftNowhere(Kind kind) throws Exception {
    Result result = checked(TokenDesk.lay(folder, kind, PIN).pinFile("pin", WRONG), WRONG);

    assertThat(result.out()).contains("PIN 不对");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(folder.resolve("state/ssp/refused-pins")).isNotEmptyDirectory();
  }

  /** A file cannot be locked. */
  @ParameterizedTest
  @EnumSource(names = {"SKF_SM2", "PKCS11_COUNTED"})
  void thePinOfALockedTokenIsLeftNowhere(Kind kind) throws Exception {
    Result result = checked(TokenDesk.lay(folder, kind, PIN).lock(), PIN);

    assertThat(result.out()).contains("PIN 已锁定");
    assertThat(result.exit()).isEqualTo(4);
  }

  /**
   * What cannot be asked: the environment belongs to the process, Java keeps it as text, and text
   * cannot be overwritten. It also shows that what was looked for above would have been found.
   */
  @Test
  void thePinOfAVariableStaysInMemoryAndNowhereElse() throws Exception {
    TokenDesk desk = TokenDesk.lay(folder, Kind.SKF_SM2, PIN);
    try (Held held =
        Held.start(
            desk.ssp().with("SSP_PIN", PIN), folder, "SSP_PIN", "token", "check", "-v", "--json")) {
      assertThat(finds(heap(held, Kind.SKF_SM2), PIN)).isTrue();
      assertHidden("command line", Files.readAllBytes(commandLine(held)), PIN);
      Result result = held.release();
      assertHidden("standard output", result.out().getBytes(UTF_8), PIN);
      assertHidden("standard error", result.err().getBytes(UTF_8), PIN);
      assertThat(result.exit()).isZero();
    }
  }

  /** Checks a token with -v, and looks everywhere while it tells its result, and afterwards. */
  private Result checked(TokenDesk desk, String pin) throws Exception {
    try (Held held =
        Held.start(desk.ssp(), folder, "PIN 来自", "token", "check", "-v", "--pin-file", "pin")) {
      byte[] heap = heap(held, desk.kind());
      assertThat(finds(heap, "--pin-file")).as("the heap is searched").isTrue();
      assertHidden("heap", heap, pin);
      assertHidden("command line", Files.readAllBytes(commandLine(held)), pin);
      assertHidden("threads", held.jcmd("Thread.print").getBytes(UTF_8), pin);
      assertHidden("properties", held.jcmd("VM.system_properties").getBytes(UTF_8), pin);
      Result result = held.release();
      assertHidden("standard output", result.out().getBytes(UTF_8), pin);
      assertHidden("standard error", result.err().getBytes(UTF_8), pin);
      assertHiddenInState(pin);
      return result;
    }
  }

  private void assertHiddenInState(String pin) throws Exception {
    Path state = folder.resolve("state");
    try (Stream<Path> files = Files.exists(state) ? Files.walk(state) : Stream.of()) {
      for (Path file : files.toList()) {
        assertHidden("name of a file", file.toString().getBytes(UTF_8), pin);
        if (Files.isRegularFile(file)) {
          assertHidden(file.toString(), Files.readAllBytes(file), pin);
        }
      }
    }
  }

  /**
   * The objects of the program, those included that nothing refers to any more. Of a file of keys
   * only the others: BouncyCastle copies the password to read it, and nobody but the collector of
   * garbage can get at the copies.
   */
  private byte[] heap(Held held, Kind kind) throws IOException {
    Path dump = folder.resolve("heap.hprof").toAbsolutePath();
    if (kind == Kind.PKCS12_SM2) {
      held.jcmd("GC.heap_dump", dump.toString());
    } else {
      held.jcmd("GC.heap_dump", "-all", dump.toString());
    }
    byte[] heap = Files.readAllBytes(dump);
    Files.delete(dump);
    return heap;
  }

  private static Path commandLine(Held held) {
    return Path.of("/proc", Long.toString(held.pid()), "cmdline");
  }

  private static void assertHidden(String where, byte[] bytes, String pin) throws Exception {
    assertThat(finds(bytes, pin)).as("the PIN in the %s", where).isFalse();
    String text = new String(bytes, ISO_8859_1);
    assertThat(text).as(where).doesNotContain(disguises(pin));
  }

  /** As text, or as the characters of an array. */
  private static boolean finds(byte[] bytes, String text) {
    String haystack = new String(bytes, ISO_8859_1);
    return Stream.of(UTF_8, UTF_16BE, UTF_16LE)
        .anyMatch(charset -> haystack.contains(new String(text.getBytes(charset), ISO_8859_1)));
  }

  /** Six digits are found from their digest at once, so a digest is as bad as a PIN. */
  private static List<String> disguises(String pin) throws Exception {
    byte[] bytes = pin.getBytes(UTF_8);
    List<String> disguises =
        new ArrayList<>(
            List.of(
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes)));
    for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
      byte[] digest = MessageDigest.getInstance(algorithm).digest(bytes);
      disguises.add(HexFormat.of().formatHex(digest));
      disguises.add(Base64.getEncoder().withoutPadding().encodeToString(digest));
    }
    return disguises;
  }
}
