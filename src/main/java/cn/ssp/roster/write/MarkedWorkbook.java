package cn.ssp.roster.write;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.roster.Mark;
import cn.ssp.roster.MarkList;
import cn.ssp.roster.Marks;
import cn.ssp.roster.read.RosterFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a workbook in which cells are coloured and commented, with a first sheet that lists all
 * of it. Everything else stays as it is. It has the format of the original, but a .csv, which has
 * no colours, becomes an .xlsx. Only its owner may read it.
 */
public final class MarkedWorkbook {
  /** More comments than these make a workbook that programs take minutes to open. */
  static final int MOST_COMMENTS = 20_000;

  private final Path original;
  private final @Nullable String sheet;
  private final List<Mark> marks;
  private final MarkList list;

  /**
   * A copy that is still to be written.
   *
   * @param original a workbook that has been read to its end
   * @param sheet the sheet that the marks are of; null for a .csv
   * @param marks what to show, in the order of the list
   * @param list the words of the list
   */
  public MarkedWorkbook(Path original, @Nullable String sheet, List<Mark> marks, MarkList list) {
    this.original = original;
    this.sheet = sheet;
    this.marks = List.copyOf(marks);
    this.list = list;
  }

  /** The name that the copy of a file of this name has. */
  public static String nameOf(String original) {
    return original.toLowerCase(Locale.ROOT).endsWith(".csv") ? original + ".xlsx" : original;
  }

  /**
   * Writes it. The file appears whole or not at all; a copy that was written before and left as it
   * was is replaced.
   *
   * @throws Failure of {@link WriteKinds#OUTPUT_EXISTS} when something else is there, or {@link
   *     WriteKinds#OUTPUT_FAILED}
   */
  public void write(Path file) {
    Existing existing = OwnHand.wrote(file) ? Existing.REPLACE : Existing.KEEP;
    NewFile.ofPersonalData(file).write(content(file), existing);
  }

  private NewFile.Content content(Path file) {
    NewFile.Content content =
        switch (RosterFormat.of(original)) {
          case XLSX -> new MarkedXlsx(original, sheet, new Marks(marks), list);
          case XLS -> new MarkedXls(original, sheet, new Marks(marks), list);
          case CSV -> new MarkedCsv(original, new Marks(marks), list);
        };
    return out -> {
      try {
        content.writeTo(out);
      } catch (RuntimeException e) {
        // POI documents no others, and throws many at what it cannot write again.
        Failure failure =
            new Failure(
                ExitCode.USAGE,
                WriteKinds.OUTPUT_FAILED,
                Arg.of(file.toString()),
                Arg.of("content"));
        failure.initCause(e);
        throw failure;
      }
    };
  }
}
