package cn.ssp.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The value of an option that is a length of time, such as {@code 90s}, {@code 10m} or 2h. */
final class Spell {
  private static final String EXPECTED = "90s, 10m, 2h";

  private Spell() {}

  /**
   * The length of time; never negative.
   *
   * @throws cn.ssp.finding.Failure of {@link UsageKinds#BAD_VALUE} when it is none
   */
  static Duration parse(String option, String text) {
    try {
      Duration spell = Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
      if (!spell.isNegative()) {
        return spell;
      }
    } catch (DateTimeParseException e) {
      throw UsageKinds.badValue(option, text, EXPECTED);
    }
    throw UsageKinds.badValue(option, text, EXPECTED);
  }
}
