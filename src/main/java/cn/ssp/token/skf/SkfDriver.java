package cn.ssp.token.skf;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Calls to a driver that must succeed, on behalf of a device or of none. Not every driver says so
 * when a device is pulled out under it; so a failure of a device that is not there any more counts
 * as its removal.
 */
final class SkfDriver {
  /** Between the question for a length and that for the content, things may be plugged in. */
  private static final int MOST_READS = 3;

  private final SkfLibrary library;
  private final Optional<NativeName> device;

  private SkfDriver(SkfLibrary library, Optional<NativeName> device) {
    this.library = library;
    this.device = device;
  }

  /**
   * The driver in a file.
   *
   * @throws TokenException {@link TokenReason#FILE_MISSING}, {@link TokenReason#FILE_WRONG}
   */
  static SkfDriver at(Path file) {
    return new SkfDriver(SkfLibrary.at(file), Optional.empty());
  }

  /** The same driver, on behalf of a device. */
  SkfDriver of(NativeName name) {
    return new SkfDriver(library, Optional.of(name));
  }

  /** The devices that are plugged in. */
  List<NativeName> devices() {
    try {
      return NativeName.list(read(SkfFunction.ENUM_DEVICES, 1));
    } catch (TokenException e) {
      if (e.reason() == TokenReason.REMOVED) {
        return List.of(); // what some say when there is none
      }
      throw e;
    }
  }

  /** Calls a function, whatever it answers. */
  Sar ask(SkfFunction function, Object... arguments) {
    return library.call(function, arguments);
  }

  /**
   * Calls a function.
   *
   * @throws TokenException when it answers with a failure
   */
  void call(SkfFunction function, Object... arguments) {
    verify(function, ask(function, arguments));
  }

  /**
   * Calls a function whose last two parameters, left out here, are a buffer and its length, which
   * it tells when there is no buffer.
   *
   * @throws TokenException when it answers with a failure
   */
  byte[] read(SkfFunction function, Object... arguments) {
    Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
    Sar answer = new Sar(Sar.OK);
    for (int times = 0; times < MOST_READS; times++) {
      UlongCell length = new UlongCell(0);
      all[arguments.length] = null;
      all[arguments.length + 1] = length.pointer();
      call(function, all);
      byte[] buffer = new byte[Math.max(0, length.value())];
      if (buffer.length == 0) {
        return buffer;
      }
      all[arguments.length] = buffer;
      answer = ask(function, all);
      if (answer.isOk()) {
        return Arrays.copyOf(buffer, Math.min(buffer.length, Math.max(0, length.value())));
      }
      if (answer.code() != Sar.BUFFER_TOO_SMALL) {
        break;
      }
    }
    throw failure(function, answer);
  }

  /**
   * Judges an answer.
   *
   * @throws TokenException unless it is success
   */
  void verify(SkfFunction function, Sar answer) {
    if (!answer.isOk()) {
      throw failure(function, answer);
    }
  }

  /** The failure that an answer stands for. */
  TokenException failure(SkfFunction function, Sar answer) {
    return answer.reason() == TokenReason.DEVICE && isGone()
        ? new TokenException(TokenReason.REMOVED, answer.describe(function))
        : answer.failure(function);
  }

  private boolean isGone() {
    if (device.isEmpty()) {
      return false;
    }
    try {
      return !new SkfDriver(library, Optional.empty()).devices().contains(device.get());
    } catch (TokenException e) {
      return false; // then nobody knows
    }
  }
}
