package cn.ssp.roster;

import cn.ssp.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The marks of one sheet, by the cells that show them. */
public final class Marks {
  private final List<Mark> all;
  private final Map<Integer, SortedMap<Integer, List<Mark>>> rows = new HashMap<>();

  /** Those marks, in the order in which they are to be listed. */
  public Marks(List<Mark> marks) {
    all = List.copyOf(marks);
    for (Mark mark : all) {
      if (mark.isInSheet()) {
        rows.computeIfAbsent(mark.place().row(), none -> new TreeMap<>())
            .computeIfAbsent(mark.column(), none -> new ArrayList<>())
            .add(mark);
      }
    }
  }

  /** All of them, in order. */
  public List<Mark> all() {
    return all;
  }

  /** Whether any cell of the sheet shows one. */
  public boolean isShownInSheet() {
    return !rows.isEmpty();
  }

  /** The numbers of the rows that show any, 1-based, in no order. */
  public Iterable<Integer> rows() {
    return rows.keySet();
  }

  /** The marks of a row by their 0-based columns, from the left; empty for none. */
  public SortedMap<Integer, List<Mark>> row(int row) {
    return rows.getOrDefault(row, new TreeMap<>());
  }

  /** The worst of some marks of one cell. */
  public static Severity worst(List<Mark> marks) {
    return marks.stream().map(Mark::severity).min(Severity::compareTo).orElseThrow();
  }

  /** What some marks of one cell say together. */
  public static String comment(List<Mark> marks) {
    return String.join("\n\n", marks.stream().map(Mark::comment).toList());
  }
}
