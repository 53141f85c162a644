package cn.ssp.template;

import java.util.List;

/**
 * When a conditional column must be filled in: when another coded column bears one of some labels.
 *
 * @param column the key of the other column
 * @param in the labels, as the code list writes them
 */
public record Condition(String column, List<String> in) {
  /** Copies the labels. */
  public Condition {
    in = List.copyOf(in);
  }
}
