package cn.ssp.roster;

/** What a cell holds. */
public enum CellKind {
  /** Nothing, or an empty text; a style alone does not fill a cell. */
  BLANK,
  /** A text. */
  TEXT,
  /** A number that is not formatted as a date. */
  NUMBER,
  /** A number formatted as a date. */
  DATE,
  /** TRUE or FALSE. */
  BOOLEAN,
  /** A formula; {@link Cell#content} tells the kind of its stored result. */
  FORMULA,
  /** An error value such as #N/A. */
  ERROR
}
