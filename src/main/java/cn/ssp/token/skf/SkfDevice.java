package cn.ssp.token.skf;

import cn.ssp.token.TokenException;
import java.util.List;
import java.util.Optional;

/**
 * A device as it shows itself without a PIN.
 *
 * @param name what its driver knows it by
 * @param label what it was labelled with; may be empty
 * @param serial its serial number; may be empty
 * @param maker who made it; may be empty
 * @param applications what is on it
 * @param failure why it shows no more than its name; empty if it does
 */
public record SkfDevice(
    NativeName name,
    String label,
    String serial,
    String maker,
    List<SkfApplication> applications,
    Optional<TokenException> failure) {
  /** Copies the list. */
  public SkfDevice {
    applications = List.copyOf(applications);
  }

  static SkfDevice failed(NativeName name, TokenException failure) {
    return new SkfDevice(name, "", "", "", List.of(), Optional.of(failure));
  }

  /** Whether someone may call it so: by its name, its label or its serial number. */
  boolean isCalled(String text) {
    return name.text().equals(text) || label.equals(text) || serial.equals(text);
  }
}
