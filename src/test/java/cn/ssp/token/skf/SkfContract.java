package cn.ssp.token.skf;

import cn.ssp.token.Token;
import cn.ssp.token.TokenContract;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a software USB key; after each test all that was opened is closed, in order. */
@NullMarked
abstract class SkfContract extends TokenContract {
  @TempDir private Path folder;
  private SoftSkf key;

  /** How wide the driver's ULONG is, in bytes. */
  abstract int ulong();

  /** The container of the key. */
  abstract String container();

  @BeforeAll
  static void needsACompiler() {
    SoftSkf.needsACompiler();
  }

  @BeforeEach
  final void plugIn() {
    key = SoftSkf.withBothKeys(folder, ulong());
  }

  @AfterEach
  final void isClosed() {
    key.assertClosed();
  }

  @Override
  protected final Token open() {
    return SkfToken.open(key.spec(container()));
  }

  @Override
  protected final char[] pin() {
    return SoftSkf.PIN.toCharArray();
  }

  @Override
  protected final OptionalInt triesAtFirst() {
    return OptionalInt.of(10);
  }

  @Override
  protected final OptionalInt triesAfterAWrongPin() {
    return OptionalInt.of(9);
  }
}
