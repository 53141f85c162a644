package cn.ssp.template;

/** Whether a column must be filled in. */
public enum Presence {
  /** Always; its heading bears a {@code *}. */
  REQUIRED,
  /**
   * Under a condition: that of {@link Column#requiredWhen}, or, where that is null, one that a rule
   * of its own knows.
   */
  CONDITIONAL,
  /** Never. */
  OPTIONAL
}
