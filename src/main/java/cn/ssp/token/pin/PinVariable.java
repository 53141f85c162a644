package cn.ssp.token.pin;

import java.util.Optional;

/**
 * A variable of the environment that holds a PIN. Second best: it cannot be overwritten after use.
 *
 * @param name the variable's name
 * @param value its value
 */
public record PinVariable(String name, String value) implements PinSource {
  @Override
  public Optional<String> identity() {
    return Optional.of("variable:" + name);
  }

  @Override
  public Pin read() {
    return new Pin(value.toCharArray());
  }

  @Override
  public String toString() {
    return name;
  }
}
