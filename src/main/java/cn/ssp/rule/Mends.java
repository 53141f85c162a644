package cn.ssp.rule;

import java.util.Optional;

/** A rule that knows the one right text for what it finds in a cell, or for some of it. */
public interface Mends extends RowRule {
  /**
   * The text that the cell should hold instead of the one it holds.
   *
   * @param field one of the entry's, whose cell holds a text that was typed
   * @return another text than the cell's; empty where the rule has nothing against it, or where
   *     more than one answer may be right
   */
  Optional<String> mended(Entry entry, Field field, CheckContext context);
}
