package cn.ssp.roster.write;

/** What to do about a file that is there already. */
public enum Existing {
  /** Leave it alone, and fail. */
  KEEP,
  /** Put the new file in its place, in one step. */
  REPLACE
}
