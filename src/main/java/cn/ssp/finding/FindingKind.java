package cn.ssp.finding;

import java.util.List;

/**
 * What can be found: the stable part of a finding.
 *
 * @param id the stable identifier, such as {@code identity-checksum}
 * @param severity how bad it is
 * @param source where it comes from: the employers' guide, a standard or a law
 * @param args names of the arguments that its message takes, in order
 */
public record FindingKind(String id, Severity severity, String source, List<String> args) {
  /** Copies the argument names. */
  public FindingKind {
    args = List.copyOf(args);
  }

  /** A kind that makes the hall reject the row or the workbook. */
  public static FindingKind error(String id, String source, String... args) {
    return new FindingKind(id, Severity.ERROR, source, List.of(args));
  }

  /** A kind that the hall takes, with a consequence that is probably not wanted. */
  public static FindingKind warning(String id, String source, String... args) {
    return new FindingKind(id, Severity.WARNING, source, List.of(args));
  }

  /** A kind that says what will happen. */
  public static FindingKind info(String id, String source, String... args) {
    return new FindingKind(id, Severity.INFO, source, List.of(args));
  }

  /** The same kind, of another severity. */
  public FindingKind graded(Severity other) {
    return new FindingKind(id, other, source, args);
  }
}
