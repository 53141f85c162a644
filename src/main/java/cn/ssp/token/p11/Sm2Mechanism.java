package cn.ssp.token.p11;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The mechanism by which a vendor's driver signs an SM2 digest.
 *
 * @param number its number
 * @param makers words with one of which a name of the vendor's begins: in the name of the driver's
 *     file, or in what the driver or the token calls its maker; upper and lower case are one
 */
public record Sm2Mechanism(long number, List<String> makers) {
  /** Copies the words. */
  public Sm2Mechanism {
    makers = List.copyOf(makers);
  }

  /** Whether names are the vendor's. */
  boolean isOf(String names) {
    return Pattern.compile("(?<![a-z0-9])(lib)?(" + anyMaker() + ")")
        .matcher(names.toLowerCase(Locale.ROOT))
        .find();
  }

  /** A word must begin where it stands, but for "lib": "ibm" is not in "libmodule.so". */
  private String anyMaker() {
    return makers.stream()
        .map(maker -> Pattern.quote(maker.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining("|"));
  }
}
