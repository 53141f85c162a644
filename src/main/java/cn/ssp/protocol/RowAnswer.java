package cn.ssp.protocol;

import static java.util.Objects.requireNonNull;

/**
 * A hall's answer to a row that it did not accept.
 *
 * @param row the row's key, as in {@code rows.json}
 * @param code the hall's code; empty where it gives none
 * @param message the hall's words
 */
public record RowAnswer(String row, String code, String message) {
  /** All must be there. */
  public RowAnswer {
    requireNonNull(row);
    requireNonNull(code);
    requireNonNull(message);
  }

  /** Without the words, which may hold a person's number. */
  @Override
  public String toString() {
    return "row " + row + " " + code;
  }
}
