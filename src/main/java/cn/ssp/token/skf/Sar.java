package cn.ssp.token.skf;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * What an SKF function answered. The standard's numbers mean the same everywhere; from 0x0A000033
 * up vendors number as they like, so those have names (in {@code sar.properties}) but no meaning.
 *
 * @param code the number; 0 is success
 */
record Sar(int code) {
  static final int OK = 0;
  static final int NOT_SUPPORTED = 0x0A000003;
  static final int BUFFER_TOO_SMALL = 0x0A000020;
  static final int DEVICE_REMOVED = 0x0A000023;
  static final int PIN_INCORRECT = 0x0A000024;
  static final int PIN_LOCKED = 0x0A000025;
  static final int PIN_INVALID = 0x0A000026;
  static final int PIN_LENGTH = 0x0A000027;
  static final int NOT_LOGGED_IN = 0x0A00002D;

  private static final Properties NAMES = names();

  boolean isOk() {
    return code == OK;
  }

  /** What it comes to for a user; {@link TokenReason#DEVICE} where that cannot be told. */
  TokenReason reason() {
    return switch (code) {
      case DEVICE_REMOVED -> TokenReason.REMOVED;
      case PIN_INCORRECT, PIN_INVALID, PIN_LENGTH -> TokenReason.PIN_REFUSED;
      case PIN_LOCKED -> TokenReason.PIN_LOCKED;
      case NOT_LOGGED_IN -> TokenReason.PIN_NEEDED;
      default -> TokenReason.DEVICE;
    };
  }

  /** A failure by it, which names the function and the number, and what the number is called. */
  TokenException failure(SkfFunction function) {
    return new TokenException(reason(), describe(function));
  }

  /** Such as {@code SKF_VerifyPIN 0x0A000024 SAR_PIN_INCORRECT}. */
  String describe(SkfFunction function) {
    return function.standardName() + " " + this;
  }

  /** The number in hexadecimal and its name, if it has one. */
  @Override
  public String toString() {
    String number = String.format(Locale.ROOT, "%08X", code);
    String name = NAMES.getProperty(number);
    return name == null ? "0x" + number : "0x" + number + " " + name;
  }

  private static Properties names() {
    Properties names = new Properties();
    try (InputStream in = Objects.requireNonNull(Sar.class.getResourceAsStream("sar.properties"))) {
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
