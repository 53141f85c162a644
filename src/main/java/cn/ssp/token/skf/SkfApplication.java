package cn.ssp.token.skf;

import cn.ssp.token.PinState;
import java.util.List;

/**
 * An application of a device as it shows itself without a PIN.
 *
 * @param name what it is called
 * @param pin what it tells of the user's PIN
 * @param containers its keys
 */
public record SkfApplication(NativeName name, PinState pin, List<SkfContainer> containers) {
  /** Copies the list. */
  public SkfApplication {
    containers = List.copyOf(containers);
  }
}
