package cn.ssp.finding;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell about a roster. It holds no sentence: the message bundles speak, in each
 * language.
 *
 * @param kind what was found
 * @param place where
 * @param value the value found there, as the workbook shows it; null where no single value is meant
 * @param args what the message needs, in the order of {@link FindingKind#args}
 */
public record Finding(FindingKind kind, Place place, @Nullable Arg value, List<Arg> args) {
  /** The order in which a roster is read: by row, and within a row by column. */
  public static final Comparator<Finding> READING_ORDER =
      Comparator.comparing(
          Finding::place, Comparator.comparingInt(Place::row).thenComparingInt(Place::column));

  /** Checks that the arguments are as many as the kind names, and copies them. */
  public Finding {
    args = List.copyOf(args);
    if (args.size() != kind.args().size()) {
      throw new IllegalArgumentException(
          kind.id() + " takes " + kind.args() + ", got " + args.size() + " arguments");
    }
  }

  /** A finding about a place as a whole. */
  public Finding(FindingKind kind, Place place, Arg... args) {
    this(kind, place, null, List.of(args));
  }

  /** The same, of another severity. */
  public Finding graded(Severity severity) {
    return new Finding(kind.graded(severity), place, value, args);
  }
}
