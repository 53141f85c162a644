package cn.ssp.sandbox.authority;

import cn.ssp.files.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;

/**
 * A folder in which the sandbox hall can be tried at once: a configuration, the keys of two
 * employers, the CA that certified them, and certificates with which something is the matter. It is
 * made for its owner alone, and different each time.
 */
public final class DemoFolder {
  /** The configuration in it, which is written last: without it, the folder is not whole. */
  public static final String CONFIGURATION = "ssp.json";

  /** The file of the PIN that opens all keys in it. */
  public static final String PIN = "demo.pin";

  /** The folder in it of certificates with which something is the matter. */
  public static final String FAULTY = "faulty";

  private static final String AUTHORITIES = "ca";
  private static final String KEY_FILE = ".p12";

  /** Before the first window that is known. */
  private static final Instant SHORT_LIVED = Instant.parse("2020-12-31T16:00:00Z");

  private static final Instant LATE = Instant.parse("2046-11-30T16:00:00Z");

  /** Without those that are taken for one another. */
  private static final String PIN_LETTERS = "abcdefghjkmnpqrstuvwxyz";

  private static final String PIN_CHARACTERS = PIN_LETTERS + "23456789";
  private static final int PIN_LENGTH = 12;

  private final Path folder;
  private final SecureRandom random;
  private final char[] pin;

  private DemoFolder(Path folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
    this.pin = newPin(random);
  }

  /**
   * Makes one.
   *
   * @param folder where; it is empty, or not there yet
   * @throws IOException when it cannot be written; what was written so far stays
   */
  public static void make(Path folder, SecureRandom random) throws IOException {
    DemoFolder demo = new DemoFolder(folder, random);
    try {
      demo.make();
    } finally {
      Arrays.fill(demo.pin, '\0');
    }
  }

  private void make() throws IOException {
    createFolder(folder);
    createFolder(folder.resolve(AUTHORITIES));
    createFolder(folder.resolve(FAULTY));
    write(PIN, new String(pin) + "\n");

    Authority sm2 = new Authority(KeyKind.SM2, random);
    Authority rsa = new Authority(KeyKind.RSA, random);
    write(DemoEmployer.ACME, sm2.issue(Wanted.of(DemoEmployer.ACME)));
    write(DemoEmployer.AGENCY, rsa.issue(Wanted.of(DemoEmployer.AGENCY)));
    Holding revoked = sm2.issue(Wanted.of(DemoEmployer.ACME));
    writeFaulty(sm2, revoked);
    write(sm2, "sm2", revoked);
    write(rsa, "rsa");
    write(CONFIGURATION, configuration());
  }

  /** All of them say that they are acme's. */
  private void writeFaulty(Authority authority, Holding revoked) throws IOException {
    Wanted wanted = Wanted.of(DemoEmployer.ACME);
    faulty("expired", authority.issue(wanted.within(Wanted.START, SHORT_LIVED)));
    faulty("not-yet-valid", authority.issue(wanted.within(LATE, Wanted.END)));
    faulty("revoked", revoked);
    faulty("foreign", new Authority(KeyKind.SM2, random).issue(wanted));
    faulty("unbound", authority.issue(wanted.withoutInsuranceNumber()));
  }

  private void faulty(String name, Holding holding) throws IOException {
    write(FAULTY + "/" + name + KEY_FILE, holding.pkcs12(name, pin));
  }

  private void write(DemoEmployer employer, Holding holding) throws IOException {
    write(employer.code() + KEY_FILE, holding.pkcs12(employer.code(), pin));
  }

  private void write(Authority authority, String name, Holding... revoked) throws IOException {
    write(AUTHORITIES + "/" + name + "-issuing.pem", Pem.of(authority.chain().get(0)));
    write(AUTHORITIES + "/" + name + "-root.pem", Pem.of(authority.chain().get(1)));
    write(
        AUTHORITIES + "/" + name + "-issuing.crl",
        Pem.of(authority.revoking(Arrays.stream(revoked).map(Holding::certificate).toList())));
  }

  /** One that was there already is closed to others. */
  private static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, OwnerOnly.folderAttributes());
    } else if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(Files.createFile(folder.resolve(name), OwnerOnly.attributes()), content);
  }

  private static byte[] configuration() throws IOException {
    try (InputStream in = DemoFolder.class.getResourceAsStream(CONFIGURATION)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + CONFIGURATION);
      }
      return in.readAllBytes();
    }
  }

  /** No part of anybody's identity number, which is what CAs give to begin with. */
  private static char[] newPin(SecureRandom random) {
    char[] pin = new char[PIN_LENGTH];
    pin[0] = PIN_LETTERS.charAt(random.nextInt(PIN_LETTERS.length()));
    for (int index = 1; index < PIN_LENGTH; index++) {
      pin[index] = PIN_CHARACTERS.charAt(random.nextInt(PIN_CHARACTERS.length()));
    }
    return pin;
  }
}
