package cn.ssp.token.p11;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.ssp.token.Identity;
import cn.ssp.token.NativeTools;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** SoftHSM with tokens of its own in a folder. Its driver sees the one that was used last. */
@NullMarked
public final class SoftHsm {
  /** The PIN of every token. */
  public static final String PIN = "123456";

  private static final String VARIABLE = "SOFTHSM2_CONF";

  private static final List<Path> DRIVERS =
      Stream.of(
              "/usr/lib/softhsm/libsofthsm2.so",
              "/usr/lib64/pkcs11/libsofthsm2.so",
              "/usr/lib/pkcs11/libsofthsm2.so",
              "/usr/local/lib/softhsm/libsofthsm2.so",
              "/opt/homebrew/lib/softhsm/libsofthsm2.so")
          .map(Path::of)
          .toList();

  private final Path folder;
  private final String pin;
  private final Path tokens;
  private final Path configuration;
  private int files;

  /** With no token yet. */
  SoftHsm(Path folder) {
    this(folder, PIN);
  }

  /** With no token yet; those to come have that PIN. */
  public SoftHsm(Path folder, String pin) {
    this.pin = pin;
    NativeTools.need(
        "SoftHSM (softhsm2, opensc)",
        DRIVERS.stream().anyMatch(Files::isReadable)
            && NativeTools.has("softhsm2-util")
            && NativeTools.has("pkcs11-tool"));
    this.folder = folder;
    tokens = folder.resolve("tokens");
    configuration = folder.resolve("softhsm2.conf");
    try {
      Files.createDirectories(tokens);
      Files.writeString(
          configuration,
          "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its driver. */
  public static Path driver() {
    return DRIVERS.stream().filter(Files::isReadable).findFirst().orElse(DRIVERS.get(0));
  }

  /**
   * Makes the driver see these tokens from its next start on, since it reads the environment then.
   */
  SoftHsm use() {
    NativeLibrary.getInstance("c")
        .getFunction("setenv")
        .invokeInt(new Object[] {VARIABLE, configuration.toString(), 1});
    return this;
  }

  /** Where it keeps its tokens; without it they are gone. */
  Path tokens() {
    return tokens;
  }

  /** Adds a token. */
  public SoftHsm token(String label) {
    return token(label, pin);
  }

  /** Adds a token of another PIN. */
  SoftHsm token(String label, String pin) {
    tool(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        label,
        "--so-pin",
        "87654321",
        "--pin",
        pin);
    return this;
  }

  /** Adds a private key, a public one with the same label, and the certificate. */
  SoftHsm identity(String token, Identity identity, String id, String keyLabel, String label) {
    return key(token, identity.keys().getPrivate(), id, keyLabel)
        .certificate(token, identity.certificate(), id, label);
  }

  /** Adds a private key. */
  public SoftHsm key(String token, Key key, String id, String label) {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    tool(
        "softhsm2-util",
        "--import",
        write(pem.getBytes(US_ASCII)),
        "--token",
        token,
        "--label",
        label,
        "--id",
        id,
        "--pin",
        pin);
    return this;
  }

  /** Adds a certificate. */
  public SoftHsm certificate(String token, X509Certificate certificate, String id, String label) {
    byte[] der;
    try {
      der = certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                "pkcs11-tool",
                "--module",
                driver().toString(),
                "--token-label",
                token,
                "--login",
                "--pin",
                pin,
                "--write-object",
                write(der),
                "--type",
                "cert",
                "--label",
                label));
    if (!id.isEmpty()) {
      command.addAll(List.of("--id", id));
    }
    NativeTools.run(environment(), command);
    return this;
  }

  private void tool(String... command) {
    NativeTools.run(environment(), List.of(command));
  }

  /** What its driver must find in the environment to see these tokens. */
  public Map<String, String> environment() {
    return Map.of(VARIABLE, configuration.toString());
  }

  private String write(byte[] content) {
    files++;
    try {
      return Files.write(folder.resolve("file" + files), content).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
