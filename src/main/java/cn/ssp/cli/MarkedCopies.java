package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.report.WorkbookReport;
import cn.ssp.roster.write.MarkedWorkbook;
import cn.ssp.roster.write.WriteKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Marked copies of rosters in a folder, under the names that the rosters have: one that was named
 * from the working folder in folders as there, one of elsewhere by its own name alone.
 */
final class MarkedCopies implements WorkbookReport.Copies {
  private final Session session;
  private final Path folder;
  private final Map<String, Path> originals;
  private final Map<Path, String> taken = new HashMap<>();

  /**
   * Copies that go into a folder, which is made where it is missing.
   *
   * @param originals where the rosters are, by their names; of others there are no copies
   */
  MarkedCopies(Session session, Path folder, Map<String, Path> originals) {
    this.session = session;
    this.folder = folder;
    this.originals = originals;
  }

  @Override
  public void write(String roster, WorkbookReport.Marking marking) {
    Path original = originals.get(roster);
    if (original == null) {
      session.remark("marks.gone", roster);
      return;
    }
    Path name = place(roster);
    Path copy = session.file(name.toString());
    requireApart(original, copy);
    try {
      Files.createDirectories(copy.getParent());
    } catch (IOException e) {
      throw new Failure(
          ExitCode.USAGE, WriteKinds.OUTPUT_FAILED, Arg.of(copy.toString()), Arg.of("no-folder"));
    }
    new MarkedWorkbook(original, marking.sheet(), marking.marks(), marking.list()).write(copy);
    session.remark("marks.written", name);
  }

  /** Where the copy of a roster goes; each has a place of its own. */
  private Path place(String roster) {
    Path name = Path.of(MarkedWorkbook.nameOf(roster)).normalize();
    boolean isElsewhere = name.isAbsolute() || name.startsWith("..");
    Path place = folder.resolve(isElsewhere ? name.getFileName() : name);
    for (int number = 2; !taken.getOrDefault(place, roster).equals(roster); number++) {
      place = folder.resolve(number + "-" + name.getFileName());
    }
    taken.put(place, roster);
    return place;
  }

  private static void requireApart(Path original, Path copy) {
    try {
      if (Files.exists(copy) && Files.isSameFile(original, copy)) {
        throw new Failure(ExitCode.USAGE, UsageKinds.REPORT_OVER_ROSTER, Arg.of(copy.toString()));
      }
    } catch (IOException e) {
      throw ReportFile.failed(copy);
    }
  }
}
