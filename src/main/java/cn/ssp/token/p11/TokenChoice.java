package cn.ssp.token.p11;

import cn.ssp.token.Pkcs11Spec;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the one token that a specification means. A wrong choice would cost another's try. */
final class TokenChoice {
  private TokenChoice() {}

  /**
   * The one that fits.
   *
   * @throws TokenException {@link TokenReason#NOT_FOUND}, naming what is there, or {@link
   *     TokenReason#SEVERAL}, naming those that fit
   */
  static SlotToken of(Pkcs11Spec spec, Driver driver) {
    List<SlotToken> there = SlotToken.all(driver).stream().filter(SlotToken::initialized).toList();
    List<SlotToken> fitting = there.stream().filter(token -> fits(spec, token)).toList();
    if (fitting.isEmpty()) {
      throw new TokenException(
          TokenReason.NOT_FOUND, there.isEmpty() ? driver.file() : wanted(spec) + names(there));
    }
    if (fitting.size() > 1) {
      throw new TokenException(TokenReason.SEVERAL, names(fitting));
    }
    return fitting.get(0);
  }

  private static boolean fits(Pkcs11Spec spec, SlotToken token) {
    return says(spec.token(), token.label())
        && says(spec.serial(), token.serial())
        && says(spec.manufacturer(), token.manufacturer())
        && says(spec.model(), token.model())
        && says(spec.slot(), token.slot());
  }

  private static <T> boolean says(Optional<T> wanted, T actual) {
    return wanted.isEmpty() || wanted.get().equals(actual);
  }

  private static String wanted(Pkcs11Spec spec) {
    return spec.token().or(spec::serial).map(name -> name + " ≠ ").orElse("");
  }

  private static String names(List<SlotToken> tokens) {
    return tokens.stream().map(SlotToken::name).collect(Collectors.joining(", "));
  }
}
