package cn.ssp.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a template.
 *
 * @param key the stable name that reports use, such as {@code contractStart}
 * @param heading the official heading, without the mark of a required column
 * @param aliases other names of the same column; they help recognition and are still changes
 * @param presence whether it must be filled in
 * @param requiredWhen the condition of a {@link Presence#CONDITIONAL} column, if it can be said as
 *     one; else null
 * @param type what its cells hold
 * @param defaultValue what the rows that the template ships with bear; null for nothing
 * @param note what people should know beside that, in one line; null for nothing
 */
public record Column(
    String key,
    String heading,
    List<String> aliases,
    Presence presence,
    @Nullable Condition requiredWhen,
    ColumnType type,
    @Nullable String defaultValue,
    @Nullable String note) {
  /** Copies the aliases. */
  public Column {
    aliases = List.copyOf(aliases);
  }

  /** A column without a note. */
  public Column(
      String key,
      String heading,
      List<String> aliases,
      Presence presence,
      @Nullable Condition requiredWhen,
      ColumnType type,
      @Nullable String defaultValue) {
    this(key, heading, aliases, presence, requiredWhen, type, defaultValue, null);
  }

  /** The text of the heading cell: the heading, with {@code *} before it where required. */
  public String headingCell() {
    return presence == Presence.REQUIRED ? "*" + heading : heading;
  }
}
