package cn.ssp.token.skf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.NativeTools;
import cn.ssp.token.SkfSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * A software USB key in a folder of its own: the library of {@code src/test/c/softskf.c}, beside
 * the devices that it shows and what it writes down. As each is another file, each is loaded anew
 * and remembers nothing of the others.
 *
 * <p>Needs gcc and the headers of OpenSSL (Debian: gcc, libc6-dev, libssl-dev); a build server must
 * have them, a developer's machine may do without.
 */
@NullMarked
public final class SoftSkf {
  /** The PIN of every application. */
  public static final String PIN = "135790";

  private static final Path SOURCE = Path.of("src/test/c/softskf.c");
  private static final Path BUILT = Path.of("target/softskf");

  private final Path folder;
  private final Path library;

  private SoftSkf(Path folder, Path library) {
    this.folder = folder;
    this.library = library;
  }

  /** Fails on a build server, and skips the tests elsewhere, where none can be built. */
  public static void needsACompiler() {
    try {
      built("softskf-8", "-DULONG_BYTES=8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A driver without devices.
   *
   * @param folder an empty one
   * @param ulong how wide its ULONG is, in bytes: 4 or 8
   */
  public static SoftSkf in(Path folder, int ulong) {
    return in(folder, "softskf-" + ulong, "-DULONG_BYTES=" + ulong);
  }

  /** The one that was made in a folder before. */
  public static SoftSkf at(Path folder) {
    return new SoftSkf(folder, folder.resolve("libsoftskf.so"));
  }

  /** A driver without devices, one function of which has another name. */
  static SoftSkf renamed(Path folder, String function, String otherName) {
    return in(folder, "softskf-" + otherName, "-DULONG_BYTES=8", "-D" + function + "=" + otherName);
  }

  private static SoftSkf in(Path folder, String variant, String... options) {
    try {
      Path library = Files.copy(built(variant, options), folder.resolve("libsoftskf.so"));
      return new SoftSkf(folder, library);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A driver with one device, on which one application holds an RSA and an SM2 container. */
  public static SoftSkf withBothKeys(Path folder, int ulong) {
    return in(folder, ulong)
        .container("key-1/tax/rsa", SoftKeys.RSA)
        .container("key-1/tax/sm2", SoftKeys.SM2)
        .serial("key-1", "3205090000000001");
  }

  /** Adds a container, and the device and the application that its path names. */
  public SoftSkf container(String path, SoftKeys keys) {
    Path container = folder.resolve(path);
    write(container.resolve("sign.key"), keys.signingKey().getEncoded());
    write(container.resolve("sign.crt"), der(keys.signing()));
    write(container.resolve("encrypt.crt"), der(keys.encryption()));
    write(container.resolveSibling("pin"), PIN.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Gives an application another PIN. */
  public SoftSkf pin(String application, String pin) {
    write(folder.resolve(application).resolve("pin"), pin.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Leaves so many tries to an application. */
  public SoftSkf tries(String application, int left) {
    byte[] text = Integer.toString(left).getBytes(StandardCharsets.UTF_8);
    write(folder.resolve(application).resolve("tries"), text);
    return this;
  }

  /** Gives a device a serial number. */
  public SoftSkf serial(String device, String serial) {
    write(folder.resolve(device).resolve("serial"), serial.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Gives a device, application or container a name of such bytes. */
  public SoftSkf name(String path, byte[] name) {
    write(folder.resolve(path).resolve("name"), name);
    return this;
  }

  /** Puts into a file, such as a certificate, what is none. */
  public SoftSkf garbled(String path) {
    write(folder.resolve(path), new byte[] {0x30, 0x03, 0x01, 0x02, 0x03});
    return this;
  }

  /** Removes a file, such as a certificate. */
  public SoftSkf without(String path) {
    try {
      Files.delete(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Does to the device what {@code control()} in the source lists, and nothing else any more. */
  public SoftSkf control(String... lines) {
    write(folder.resolve("control"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** A specification that names a container and, where given, more. */
  public SkfSpec spec(Optional<String> device, Optional<String> application, String container) {
    return new SkfSpec(library, device, application, Optional.of(container), Optional.empty());
  }

  /** A specification that names a container alone. */
  public SkfSpec spec(String container) {
    return spec(Optional.empty(), Optional.empty(), container);
  }

  /** The driver's file. */
  public Path library() {
    return library;
  }

  /** The tries left that the device itself has written down. */
  public int tries(String application) {
    try {
      Path file = folder.resolve(application).resolve("tries");
      return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 10;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every call so far, as the device has written it down. */
  public List<String> log() {
    try {
      Path log = folder.resolve("log");
      return Files.exists(log) ? Files.readAllLines(log) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asserts that what was opened was closed once, the inner before the outer. */
  public void assertClosed() {
    List<String> log = log();
    assertThat(log).noneMatch(line -> line.contains("BAD HANDLE") || line.contains("TOO EARLY"));
    assertThat(handles(log, " closes "))
        .containsExactlyInAnyOrderElementsOf(handles(log, " opens "));
  }

  private static List<String> handles(List<String> log, String verb) {
    return log.stream()
        .filter(line -> line.contains(verb))
        .map(line -> line.substring(line.indexOf(verb) + verb.length()))
        .toList();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that is a library, and no driver. */
  static Path noDriver(Path folder) {
    needsACompiler();
    Path library = folder.resolve("libnothing.so");
    NativeTools.run(
        Map.of(), List.of("gcc", "-shared", "-x", "c", "/dev/null", "-o", library.toString()));
    return library;
  }

  private static synchronized Path built(String variant, String... options) throws IOException {
    Path built = BUILT.resolve(variant + ".so");
    if (!Files.exists(built)
        || Files.getLastModifiedTime(built).compareTo(Files.getLastModifiedTime(SOURCE)) < 0) {
      NativeTools.need("gcc", NativeTools.has("gcc"));
      Files.createDirectories(BUILT);
      NativeTools.Run gcc = NativeTools.attempt(Map.of(), command(built, options));
      NativeTools.need("libssl-dev", !gcc.output().contains(".h: No such file"));
      assertThat(gcc.exitCode()).as(gcc.output()).isZero();
    }
    return built;
  }

  private static List<String> command(Path into, String... options) {
    List<String> command = new ArrayList<>(List.of("gcc", "-std=gnu11", "-O1", "-fPIC", "-shared"));
    command.addAll(List.of("-Wall", "-Wextra", "-Werror"));
    command.addAll(List.of(options));
    command.addAll(List.of("-o", into.toString(), SOURCE.toString(), "-lcrypto", "-ldl"));
    return command;
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
