package cn.ssp.cli;

import cn.ssp.files.Fleeting;
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
import org.jspecify.annotations.Nullable;

/**
 * A file that comes into being whole: it is written beside its place, and renamed only by {@link
 * #keep}. Closed without that, it leaves what was there before. A pipe or a device is written to as
 * it is, and a symbolic link keeps leading to its file.
 */
final class ReportFile extends FilterWriter {
  private final Path file;
  private final @Nullable Path draft;

  private ReportFile(Path file, @Nullable Path draft, BufferedWriter out) {
    super(out);
    this.file = file;
    this.draft = draft;
  }

  static ReportFile create(Path place) throws IOException {
    if (!Files.exists(place)) {
      return beside(place);
    }
    return Files.isRegularFile(place)
        ? beside(place.toRealPath())
        : new ReportFile(place, null, Files.newBufferedWriter(place));
  }

  private static ReportFile beside(Path file) throws IOException {
    Path draft = Fleeting.beside(file);
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
    if (draft != null) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Also where what is left to write does not fit on the disk. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    }
  }
}
