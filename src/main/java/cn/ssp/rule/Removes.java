package cn.ssp.rule;

/** A rule that is obeyed by removing the row. */
public interface Removes extends RowRule {
  /** Whether the row should go. */
  boolean removes(Entry entry);
}
