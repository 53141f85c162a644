package cn.ssp.token.p11;

import cn.ssp.token.Pkcs11Spec;
import cn.ssp.token.TokenSpec;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/** Specifications as a user writes them. */
@NullMarked
final class Specs {
  private Specs() {}

  /** Opens the token of a specification, with the vendors that ssp knows. */
  static Pkcs11Token open(Path driver, String path) {
    return Pkcs11Token.open(of(driver, path), Sm2Vendors.builtIn());
  }

  /** {@code pkcs11:PATH?module-path=DRIVER}. */
  static Pkcs11Spec of(Path driver, String path) {
    return (Pkcs11Spec)
        TokenSpec.parse("pkcs11:" + path + "?module-path=" + driver, Path.of("/nowhere"));
  }
}
