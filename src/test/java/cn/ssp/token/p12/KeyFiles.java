package cn.ssp.token.p12;

import cn.ssp.token.Bouncy;
import cn.ssp.token.NativeTools;
import cn.ssp.token.TestPki.Entity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.jspecify.annotations.NullMarked;

/** Makes PKCS#12 files in a folder, as the programs that people have make them. */
@NullMarked
public final class KeyFiles {
  public static final String PIN = "123456";

  private final Path folder;
  private final String pin;

  KeyFiles(Path folder) {
    this(folder, PIN);
  }

  /** Those to come have that PIN. */
  public KeyFiles(Path folder, String pin) {
    this.folder = folder;
    this.pin = pin;
  }

  /** By BouncyCastle, whose names for the ways of encryption are the types of its key stores. */
  public Path byBouncyCastle(String type, Entity entity)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(type, Bouncy.PROVIDER);
    store.load(null, null);
    List<Certificate> chain = new ArrayList<>(List.of(entity.certificate()));
    chain.addAll(entity.chain());
    store.setKeyEntry("acme", entity.key(), null, chain.toArray(Certificate[]::new));
    Path file = folder.resolve("bouncycastle.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, pin.toCharArray());
    }
    return file;
  }

  /** By the openssl on the PATH; {@code -legacy} encrypts as its versions before 3 did. */
  Path byOpenSsl(Entity entity, String... options) throws IOException, InterruptedException {
    Path key = folder.resolve("key.pem");
    Path certificates = folder.resolve("certificates.pem");
    write(key, entity.key());
    write(certificates, entity.certificate(), entity.chain().toArray());
    Path file = folder.resolve("openssl.p12");
    List<String> command =
        new ArrayList<>(List.of("openssl", "pkcs12", "-export", "-name", "acme"));
    command.addAll(List.of(options));
    command.addAll(List.of("-inkey", key.toString(), "-in", certificates.toString()));
    command.addAll(List.of("-passout", "pass:" + pin, "-out", file.toString()));
    NativeTools.run(Map.of(), command);
    return file;
  }

  /** By the keytool of this JDK, which also makes the key. */
  Path byKeytool(String algorithm) throws IOException, InterruptedException {
    Path file = folder.resolve("keytool.p12");
    NativeTools.run(
        Map.of(),
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "acme",
            "-keyalg",
            algorithm,
            "-dname",
            "CN=acme",
            "-storetype",
            "PKCS12",
            "-storepass",
            pin,
            "-keystore",
            file.toString()));
    return file;
  }

  /** Lets a test go on where there is an openssl; a build server must have one. */
  static void requireOpenSsl() {
    NativeTools.need("openssl", NativeTools.has("openssl"));
  }

  private static void write(Path file, Object first, Object... more) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(first);
      for (Object object : more) {
        pem.writeObject(object);
      }
    }
    Files.writeString(file, text.toString());
  }
}
