package cn.ssp.roster.write;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.template.Template;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/** A roster of given rows as a new file, an .xlsx that only its owner may read. */
public final class RosterFile {
  private RosterFile() {}

  /** Takes rows, by column key. */
  @FunctionalInterface
  public interface Rows {
    /** Adds a row. */
    void add(Map<String, String> values) throws IOException;
  }

  /** Hands over rows. */
  @FunctionalInterface
  public interface Source {
    /** Adds all of them. */
    void addTo(Rows rows) throws IOException;
  }

  /**
   * Writes it. The file appears whole or not at all.
   *
   * @param file where it is to be; its name ends in .xlsx
   * @throws cn.ssp.finding.Failure of one of {@link WriteKinds}
   */
  public static void write(Path file, Template template, Source source, Existing existing) {
    if (WorkbookFormat.of(file) != WorkbookFormat.XLSX) {
      throw new Failure(ExitCode.USAGE, WriteKinds.OUTPUT_FORMAT, Arg.of(file.toString()));
    }
    NewFile.ofPersonalData(file)
        .write(
            out -> {
              try (CleanWorkbook workbook = new CleanWorkbook(template, new KeptOpen(out))) {
                source.addTo(workbook::add);
              }
            },
            existing);
  }

  /** The file is closed by who opened it. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(new BufferedOutputStream(out));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
