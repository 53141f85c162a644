package cn.ssp.token.skf;

import cn.ssp.token.PinState;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import com.sun.jna.NativeLong;
import com.sun.jna.ptr.PointerByReference;
import java.util.List;
import java.util.OptionalInt;

/** An application of a device that is open; it has a PIN of its own. */
final class OpenApplication implements AutoCloseable {
  private static final NativeLong USER = new NativeLong(1);

  /** No driver counts so many; what stands in a cell that it has not written to. */
  private static final int UNTOUCHED = -1;

  private final SkfDriver driver;
  private final OpenHandle handle;

  OpenApplication(SkfDriver driver, OpenHandle handle) {
    this.driver = driver;
    this.handle = handle;
  }

  /** What the device says of the user's PIN. Costs no try. */
  PinState pinState() {
    UlongCell most = new UlongCell(UNTOUCHED);
    UlongCell remaining = new UlongCell(UNTOUCHED);
    UlongCell initial = new UlongCell(0);
    Sar answer =
        driver.ask(
            SkfFunction.PIN_INFO,
            handle.value(),
            USER,
            most.pointer(),
            remaining.pointer(),
            initial.pointer());
    if (answer.code() == Sar.NOT_SUPPORTED) {
      return PinState.uncounted();
    }
    driver.verify(SkfFunction.PIN_INFO, answer);
    return most.value() <= 0 || remaining.value() < 0
        ? PinState.uncounted()
        : PinState.counted(remaining.value(), most.value(), initial.value() != 0);
  }

  /**
   * Tries the user's PIN, unless it is locked already.
   *
   * @throws TokenException {@link TokenReason#PIN_REFUSED} with the tries left, {@link
   *     TokenReason#PIN_LOCKED}, or that the device failed and has not counted it
   */
  void verify(char[] pin) {
    OptionalInt before = pinState().remaining();
    if (before.equals(OptionalInt.of(0))) {
      throw new Sar(Sar.PIN_LOCKED).failure(SkfFunction.VERIFY_PIN);
    }
    UlongCell left = new UlongCell(UNTOUCHED);
    Sar answer;
    try (NativePin secret = new NativePin(pin)) {
      answer =
          driver.ask(
              SkfFunction.VERIFY_PIN, handle.value(), USER, secret.pointer(), left.pointer());
    }
    if (!answer.isOk()) {
      throw refusal(answer, before, left.value());
    }
  }

  /** Logs out, as far as the device does it. */
  void clearSecureState() {
    driver.ask(SkfFunction.CLEAR_SECURE_STATE, handle.value());
  }

  List<NativeName> containers() {
    return NativeName.list(driver.read(SkfFunction.ENUM_CONTAINERS, handle.value()));
  }

  OpenContainer open(NativeName container) {
    PointerByReference cell = new PointerByReference();
    driver.call(SkfFunction.OPEN_CONTAINER, handle.value(), container.terminated(), cell);
    return new OpenContainer(
        driver, new OpenHandle(driver, SkfFunction.CLOSE_CONTAINER, cell.getValue()));
  }

  @Override
  public void close() {
    handle.close();
  }

  /**
   * What a failure means. Vendors have numbers of their own for a wrong PIN, so the count decides
   * where the number does not: a try that is gone was a wrong PIN.
   */
  private TokenException refusal(Sar answer, OptionalInt before, int left) {
    TokenException failure = driver.failure(SkfFunction.VERIFY_PIN, answer);
    if (failure.reason() != TokenReason.PIN_REFUSED && failure.reason() != TokenReason.DEVICE) {
      return failure;
    }
    OptionalInt now = left == UNTOUCHED ? countedSince(before) : OptionalInt.of(left);
    if (failure.reason() == TokenReason.DEVICE && countedSince(before).isEmpty()) {
      return failure;
    }
    String detail = answer.describe(SkfFunction.VERIFY_PIN);
    return now.equals(OptionalInt.of(0))
        ? new TokenException(TokenReason.PIN_LOCKED, detail)
        : new TokenException(TokenReason.PIN_REFUSED, detail, now);
  }

  /** The tries left if they are fewer than before; else whoever tells them does not count. */
  private OptionalInt countedSince(OptionalInt before) {
    try {
      OptionalInt now = pinState().remaining();
      return now.isPresent() && before.isPresent() && now.getAsInt() < before.getAsInt()
          ? now
          : OptionalInt.empty();
    } catch (TokenException e) {
      return OptionalInt.empty();
    }
  }
}
