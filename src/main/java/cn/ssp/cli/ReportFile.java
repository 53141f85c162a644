package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.roster.write.WriteKinds;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that comes into being whole: it is written beside its place, and renamed only by {@link
 * #keep}. Closed without that, it leaves what was there before.
 */
final class ReportFile extends FilterWriter {
  private final Path file;
  private final Path draft;

  private ReportFile(Path file, Path draft, BufferedWriter out) {
    super(out);
    this.file = file;
    this.draft = draft;
  }

  static ReportFile create(Path file) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".part");
    return new ReportFile(file, draft, Files.newBufferedWriter(draft));
  }

  /** A file, or standard output, that cannot be written. */
  static Failure failed(Path file) {
    return new Failure(
        ExitCode.USAGE, WriteKinds.OUTPUT_FAILED, Arg.of(file.toString()), Arg.of("device"));
  }

  /** Puts the file in its place. */
  void keep() throws IOException {
    out.close();
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(draft);
  }
}
