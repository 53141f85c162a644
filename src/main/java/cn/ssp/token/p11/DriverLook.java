package cn.ssp.token.p11;

import com.sun.jna.Memory;
import java.nio.file.Path;
import java.util.List;

/**
 * What a driver shows without a PIN.
 *
 * @param manufacturer who made the driver; may be empty
 * @param description its name; may be empty
 * @param version its version, such as {@code 2.6}
 * @param tokens the tokens that are plugged in
 */
public record DriverLook(
    String manufacturer, String description, String version, List<TokenLook> tokens) {
  private static final int TEXT = 32;
  private static final int MANUFACTURER = 2;
  private static final int DESCRIPTION = Words.aligned(MANUFACTURER + TEXT) + Words.ULONG;
  private static final int VERSION = DESCRIPTION + TEXT;

  /** Copies the tokens. */
  public DriverLook {
    tokens = List.copyOf(tokens);
  }

  /**
   * Looks at everything. It costs no try.
   *
   * @param module the driver's file
   * @throws cn.ssp.token.TokenException when the driver cannot be used, or fails
   */
  public static DriverLook at(Path module) {
    Driver driver = Driver.enter(module);
    try {
      return at(
          driver,
          SlotToken.all(driver).stream().map(token -> TokenLook.at(driver, token)).toList());
    } catch (DriverException e) {
      throw e.about(driver.file());
    } finally {
      driver.leave();
    }
  }

  /** What a driver says of itself. */
  static DriverLook alone(Driver driver) {
    return at(driver, List.of());
  }

  private static DriverLook at(Driver driver, List<TokenLook> tokens) {
    Memory info = new Memory(2L * (VERSION + TEXT));
    info.clear();
    driver.run(Entry.C_GET_INFO, info);
    return new DriverLook(
        PaddedText.read(info, MANUFACTURER, TEXT),
        PaddedText.read(info, DESCRIPTION, TEXT),
        info.getByte(VERSION) + "." + info.getByte(VERSION + 1L),
        tokens);
  }
}
