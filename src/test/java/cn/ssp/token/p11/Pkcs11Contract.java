package cn.ssp.token.p11;

import cn.ssp.token.Token;
import cn.ssp.token.TokenContract;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;

/** The contract on a token called acme of SoftHSM, which tells no tries. */
@NullMarked
abstract class Pkcs11Contract extends TokenContract {
  /** Through which driver it is reached. */
  abstract Path driver();

  @Override
  protected final Token open() {
    return Specs.open(driver(), "token=acme");
  }

  @Override
  protected final char[] pin() {
    return SoftHsm.PIN.toCharArray();
  }

  @Override
  protected final OptionalInt triesAfterAWrongPin() {
    return OptionalInt.empty();
  }

  @Override
  protected final OptionalInt triesAtFirst() {
    return OptionalInt.empty();
  }
}
