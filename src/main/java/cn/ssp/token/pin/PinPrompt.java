package cn.ssp.token.pin;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A person at a terminal.
 *
 * @param name what the person is asked
 * @param console reads what is typed, unseen; null when nothing is
 */
public record PinPrompt(String name, Supplier<char @Nullable []> console) implements PinSource {
  @Override
  public Optional<String> identity() {
    return Optional.empty();
  }

  @Override
  public Pin read() {
    char[] typed = console.get();
    if (typed == null) {
      throw new TokenException(TokenReason.PIN_SOURCE, name);
    }
    return new Pin(typed);
  }
}
