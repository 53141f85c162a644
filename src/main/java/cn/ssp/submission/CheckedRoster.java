package cn.ssp.submission;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.DeclaredRows;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.roster.Row;
import cn.ssp.roster.RowNumbers;
import cn.ssp.roster.read.Roster;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.roster.read.Workbook;
import cn.ssp.roster.read.Workbooks;
import cn.ssp.template.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A roster that was checked, and of which some rows can be declared.
 *
 * @param name its name as the user gave it
 * @param file where it is
 * @param stamp the file as it was when it was checked
 * @param template the template that it follows
 * @param employer who declares
 * @param read its data rows
 * @param valid those that no rule objects to
 */
public record CheckedRoster(
    String name,
    Path file,
    FileStamp stamp,
    Template template,
    CreditCode employer,
    RowNumbers read,
    RowNumbers valid) {
  private static final String STANDARD_INPUT = "-";

  /** Whether its file is there after the run. */
  boolean isKept() {
    return !name.equals(STANDARD_INPUT);
  }

  /**
   * Some of its rows as they are declared. The file is read again each time.
   *
   * @throws Failure of {@link SubmitKinds#ROSTER_CHANGED} when it is not the one that was checked
   */
  public DeclaredRows declared(RowNumbers which) {
    RowReading reading = new RowReading(employer, template);
    return taker -> {
      requireUnchanged();
      try (Workbook workbook = Workbooks.open(file);
          Roster roster = new RosterReader(List.of(template)).open(workbook)) {
        for (Row row = roster.next(); row != null; row = roster.next()) {
          if (which.contains(row.number())) {
            taker.accept(reading.declared(row).orElseThrow(this::changed));
          }
        }
      }
      requireUnchanged();
    };
  }

  /**
   * Hands over some of its rows, in order, so many at a time: the file is read once, however many
   * parts there are, and no more than a part is in memory.
   *
   * @param most how many rows a part has, but the last, which may have fewer
   * @throws Failure of {@link SubmitKinds#ROSTER_CHANGED}, after the parts that were read before
   */
  public void inParts(RowNumbers which, int most, Consumer<List<DeclaredRow>> taker) {
    List<DeclaredRow> part = new ArrayList<>();
    declared(which)
        .forEach(
            row -> {
              if (part.size() == most) {
                requireUnchanged();
                taker.accept(List.copyOf(part));
                part.clear();
              }
              part.add(row);
            });
    if (!part.isEmpty()) {
      taker.accept(List.copyOf(part));
    }
  }

  private void requireUnchanged() {
    if (!FileStamp.of(file).equals(stamp)) {
      throw changed();
    }
  }

  private Failure changed() {
    return new Failure(ExitCode.UNREADABLE, SubmitKinds.ROSTER_CHANGED, Arg.of(name));
  }
}
