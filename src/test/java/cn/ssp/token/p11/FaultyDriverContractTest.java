package cn.ssp.token.p11;

import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.Token;
import cn.ssp.token.TokenContract;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class FaultyDriverContractTest extends TokenContract {
  @TempDir private static Path folder;

  private final FaultyDriver driver = FaultyDriver.sound();

  @BeforeAll
  static void setUp() {
    new SoftHsm(folder)
        .use()
        .token("acme")
        .identity("acme", Identity.alone("acme", Identity.ec("P-256")), "a1", "sign", "cert");
  }

  @Override
  protected Token open() {
    return Specs.open(driver.file(), "token=acme");
  }

  @Override
  protected char[] pin() {
    return SoftHsm.PIN.toCharArray();
  }

  @Override
  protected SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.SHA256_WITH_ECDSA;
  }

  @Override
  protected OptionalInt triesAfterAWrongPin() {
    return OptionalInt.empty();
  }

  @Override
  protected OptionalInt triesAtFirst() {
    return OptionalInt.empty();
  }
}
