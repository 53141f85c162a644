package cn.ssp;

import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Entity;
import cn.ssp.token.TestPki.Holder;
import cn.ssp.token.p11.FaultyDriver;
import cn.ssp.token.p11.SoftHsm;
import cn.ssp.token.p12.KeyFiles;
import cn.ssp.token.skf.SoftKeys;
import cn.ssp.token.skf.SoftSkf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * A folder with an employer's token, its PIN in a file, and a configuration for it. It is to be
 * seen on 2026-11-23.
 */
@NullMarked
final class TokenDesk {
  private static final String SERIAL = "3205090000000001";
  private static final String APPLICATION = "key-1/tax";

  private final Path folder;
  private final Kind kind;
  private final Packaged ssp;

  private TokenDesk(Path folder, Kind kind, Packaged ssp) {
    this.folder = folder;
    this.kind = kind;
    this.ssp = ssp;
  }

  /** Where the key is, and what it is. */
  enum Kind {
    /** The software SKF key, which writes down each log-in. */
    SKF_SM2(SignatureAlgorithm.SM3_WITH_SM2, SERIAL),
    /** The same with RSA. */
    SKF_RSA(SignatureAlgorithm.SHA256_WITH_RSA, SERIAL),
    /** SoftHSM, which counts no tries. */
    PKCS11_RSA(SignatureAlgorithm.SHA256_WITH_RSA, "acme"),
    /** The same with EC. */
    PKCS11_EC(SignatureAlgorithm.SHA256_WITH_ECDSA, "acme"),
    /** SoftHSM behind a driver that can be told how many tries are left. */
    PKCS11_COUNTED(SignatureAlgorithm.SHA256_WITH_ECDSA, "acme"),
    /** A file. */
    PKCS12_SM2(SignatureAlgorithm.SM3_WITH_SM2, "bouncycastle.p12");

    final SignatureAlgorithm algorithm;

    /** What {@code token list} is to name. */
    final String name;

    Kind(SignatureAlgorithm algorithm, String name) {
      this.algorithm = algorithm;
      this.name = name;
    }

    /** Whether the token counts the tries, and the test the log-ins. */
    boolean counts() {
      return this == SKF_SM2 || this == SKF_RSA;
    }
  }

  /** Lays everything out. */
  static TokenDesk lay(Path folder, Kind kind, String pin) {
    return lay(folder, kind, pin, Holder.GOOD);
  }

  /** The same with the certificate of that holder. */
  static TokenDesk lay(Path folder, Kind kind, String pin, Holder holder) {
    try {
      TestPki pki = TestPki.of(kind.algorithm);
      Files.write(folder.resolve("root.crt"), pki.root().getEncoded());
      Files.write(folder.resolve("issuing.crt"), pki.issuer().getEncoded());
      Files.write(folder.resolve("issuing.crl"), pki.revocationList().getEncoded());
      Packaged ssp = new Packaged(folder);
      String token =
          switch (kind) {
            case SKF_SM2, SKF_RSA -> skf(folder, pki, pki.entity(holder), pin);
            case PKCS11_RSA, PKCS11_EC ->
                pkcs11(folder, pki.entity(holder), pin, ssp, SoftHsm.driver());
            case PKCS11_COUNTED ->
                pkcs11(folder, pki.entity(holder), pin, ssp, FaultyDriver.sound().file());
            case PKCS12_SM2 -> pkcs12(folder, pki.entity(holder), pin);
          };
      Files.writeString(
          folder.resolve("ssp.json"),
          """
          {
            "employers": [{"code": "acme", "creditCode": "%s", "socialInsuranceNumber": "%s",
              "token": "%s"}],
            "trust": {"anchors": ["root.crt"], "intermediates": ["issuing.crt"],
              "revocationLists": ["issuing.crl"]}
          }
          """
              .formatted(TestPki.CREDIT_CODE, TestPki.INSURANCE_NUMBER, token));
      return new TokenDesk(folder, kind, ssp).pinFile("pin", pin);
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** What kind of token it is. */
  Kind kind() {
    return kind;
  }

  /** The program, to be run there. */
  Packaged ssp() {
    return ssp;
  }

  /** Writes a PIN into a file that its owner alone may read. */
  TokenDesk pinFile(String name, String pin) {
    try {
      Path file = folder.resolve(name);
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, pin + "\n");
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** How often the token was shown a PIN. */
  long logIns() {
    return key().log().stream().filter(line -> line.startsWith("SKF_VerifyPIN")).count();
  }

  /** The software key. */
  SoftSkf key() {
    return SoftSkf.at(folder.resolve("key"));
  }

  /** Locks the token; only one that counts tries can be. */
  TokenDesk lock() {
    if (kind == Kind.PKCS11_COUNTED) {
      ssp.with("P11FAULT_TRIES", "0");
    } else {
      key().tries(APPLICATION, 0);
    }
    return this;
  }

  private static String skf(Path folder, TestPki pki, Entity signer, String pin)
      throws IOException {
    Path library =
        SoftSkf.in(Files.createDirectory(folder.resolve("key")), 8)
            .container(
                APPLICATION + "/sign",
                new SoftKeys(
                    signer.key(),
                    signer.certificate(),
                    pki.entity(Holder.ENCRYPTION_ONLY).certificate()))
            .pin(APPLICATION, pin)
            .serial("key-1", SERIAL)
            .library();
    return "skf:" + library + "?container=sign";
  }

  private static String pkcs12(Path folder, Entity signer, String pin)
      throws IOException, GeneralSecurityException {
    return "pkcs12:" + new KeyFiles(folder, pin).byBouncyCastle("PKCS12-AES256-AES128", signer);
  }

  private static String pkcs11(Path folder, Entity signer, String pin, Packaged ssp, Path driver)
      throws IOException {
    SoftHsm softHsm =
        new SoftHsm(Files.createDirectory(folder.resolve("softhsm")), pin)
            .token("acme")
            .key("acme", signer.key(), "a1", "sign")
            .certificate("acme", signer.certificate(), "a1", "sign");
    for (Map.Entry<String, String> variable : softHsm.environment().entrySet()) {
      ssp.with(variable.getKey(), variable.getValue());
    }
    return "pkcs11:token=acme;object=sign?module-path=" + driver;
  }
}
