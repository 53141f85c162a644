package cn.ssp.roster.read;

import cn.ssp.template.Column;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a heading row differs from its template.
 *
 * @param kind what happened
 * @param column the template's column that it happened to; null for an inserted heading
 * @param expectedAt where the template has the column, 0-based; -1 for an inserted heading
 * @param found the heading found; empty for a deleted one
 * @param foundAt where in the heading row it is, 0-based; for a deleted one, where it belongs
 */
record HeadingChange(
    Kind kind, @Nullable Column column, int expectedAt, String found, int foundAt) {
  enum Kind {
    RENAMED,
    MOVED,
    INSERTED,
    DELETED
  }
}
