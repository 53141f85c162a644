package cn.ssp.token.p11;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.Identity;
import cn.ssp.token.Token;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two tokens behind the faulty driver: {@code acme} with a key of P-256, {@code rsa} with RSA. */
@NullMarked
abstract class FaultyTokens {
  @TempDir private static Path folder;

  private static SoftHsm softHsm;

  final FaultyDriver driver = FaultyDriver.sound();

  @BeforeAll
  static void setUp() {
    softHsm =
        new SoftHsm(folder)
            .token("acme")
            .identity("acme", Identity.alone("acme", Identity.ec("P-256")), "a1", "sign", "cert")
            .token("rsa")
            .identity("rsa", Identity.alone("rsa", Identity.rsa()), "a1", "sign", "cert");
  }

  @BeforeEach
  void use() {
    softHsm.use();
  }

  /** Opens acme. */
  final Token open() {
    return Specs.open(driver.file(), "token=acme");
  }

  static void unlock(Token token) {
    token.unlock(SoftHsm.PIN.toCharArray());
  }

  /** Opens acme, looks, unlocks it, looks again, signs and closes it. */
  final void wholeRoad() {
    try (Token token = open()) {
      assertThat(token.pinState().locked()).isFalse();
      assertThat(token.keys()).hasSize(1);
      unlock(token);
      Signatures.sign(token, token.keys().get(0));
    }
  }
}
