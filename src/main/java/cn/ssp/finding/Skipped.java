package cn.ssp.finding;

import java.util.List;
import java.util.Locale;

/**
 * Something that could not be looked for in a roster, so that nothing found is not taken for
 * nothing wrong.
 *
 * @param kind what was not looked for
 * @param reason why
 * @param missing keys of what would have been needed: of the configuration or of the template's
 *     columns; empty where the reason says it all
 */
public record Skipped(FindingKind kind, Reason reason, List<String> missing) {
  /** Why something could not be looked for. */
  public enum Reason {
    /** Nobody said who declares. */
    NO_EMPLOYER,
    /** The employer's profile does not tell what is needed. */
    EMPLOYER_INCOMPLETE,
    /** The template has no such column, though the business's official one does. */
    NO_COLUMN,
    /** The layout was changed, so that no row could be judged. */
    LAYOUT;

    /** The word used in machine formats and bundles, such as {@code no-employer}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the keys. */
  public Skipped {
    missing = List.copyOf(missing);
  }
}
