package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A baseline as a text of one line a warning, fit to be kept beside a pipeline and compared. */
final class BaselineFile {
  private static final String TITLE = "# ssp baseline 1: warnings that are known";
  private static final String SALT = "salt ";
  private static final Pattern ENTRY = Pattern.compile("[a-z0-9-]+ \\S+ [0-9a-f]{4}");

  private BaselineFile() {}

  /**
   * Reads one.
   *
   * @throws Failure of {@link UsageKinds#BASELINE} when it is not there or is none
   */
  static Baseline read(Path file, String name) {
    List<String> lines = lines(file, name);
    if (lines.size() < 2 || !lines.get(0).equals(TITLE) || !lines.get(1).startsWith(SALT)) {
      throw failure("other", name);
    }
    Baseline baseline = new Baseline(lines.get(1).substring(SALT.length()));
    for (String line : lines.subList(2, lines.size())) {
      if (!ENTRY.matcher(line).matches()) {
        throw failure("other", name);
      }
      baseline.add(line);
    }
    return baseline;
  }

  /** Writes one; the file appears whole or not at all. */
  static void write(Baseline baseline, Path file) {
    try (ReportFile out = ReportFile.create(file)) {
      out.write(TITLE + "\n" + SALT + baseline.salt() + "\n");
      for (String entry : baseline.entries()) {
        out.write(entry + "\n");
      }
      out.keep();
    } catch (IOException e) {
      throw ReportFile.failed(file);
    }
  }

  private static List<String> lines(Path file, String name) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw failure("missing", name);
    } catch (IOException e) {
      throw failure("other", name);
    }
  }

  private static Failure failure(String reason, String name) {
    return new Failure(ExitCode.USAGE, UsageKinds.BASELINE, Arg.of(reason), Arg.of(name));
  }
}
