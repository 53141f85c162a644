package cn.ssp.roster.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.template.Column;
import cn.ssp.template.Template;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The workbook of a template with rows in it, written as they come: none of them is kept. Its
 * layout is that of {@link BlankWorkbook}, and it tells neither when nor where it was made. Not
 * thread-safe.
 */
public final class CleanWorkbook implements Closeable {
  /** The part of the sheet that {@link BlankWorkbook} makes first. */
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private static final int HEADING = 1;

  /** Twice as fast as the default, and larger by a tenth. */
  private static final int EFFORT = 3;

  private final Template template;
  private final ZipOutputStream zip;
  private final Writer out;
  private final String tail;
  private final List<CleanCell> cells = new ArrayList<>();
  private final StringBuilder xml = new StringBuilder();
  private int last = HEADING;

  /**
   * Starts a workbook.
   *
   * @param out where it goes; closed with the workbook
   */
  public CleanWorkbook(Template template, OutputStream out) throws IOException {
    this.template = template;
    this.zip = new ZipOutputStream(out);
    zip.setLevel(EFFORT);
    this.out = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 16);
    SheetFrame frame = SheetFrame.of(copyOtherParts());
    this.tail = frame.tail();
    List<Column> columns = template.columns();
    for (int index = 0; index < columns.size(); index++) {
      cells.add(new CleanCell(index, columns.get(index).type(), frame.styles().get(index)));
    }
    zip.putNextEntry(TimelessZip.entry(SHEET));
    this.out.append(frame.head());
  }

  /**
   * Adds a row.
   *
   * @param values by column key, normalised; an empty one leaves its cell blank
   * @return its 1-based number in the sheet
   * @throws Failure of {@link WriteKinds#OUTPUT_ROWS} when the template takes no more
   */
  public int add(Map<String, String> values) throws IOException {
    if (last - HEADING == template.maxRows()) {
      throw new Failure(
          ExitCode.USAGE,
          WriteKinds.OUTPUT_ROWS,
          Arg.of(last - HEADING + 1),
          Arg.of(template.maxRows()));
    }
    last++;
    xml.setLength(0);
    xml.append("<row r=\"").append(last).append("\">");
    int written = 0;
    for (int index = 0; index < cells.size(); index++) {
      String value = values.get(template.columns().get(index).key());
      if (value != null) {
        written++;
        if (!value.isEmpty()) {
          cells.get(index).write(last, value, xml);
        }
      }
    }
    if (written != values.size()) {
      throw new IllegalArgumentException("a value of a column that " + template.code() + " lacks");
    }
    out.append(xml.append("</row>"));
    return last;
  }

  /** Writes what belongs behind the rows. */
  @Override
  public void close() throws IOException {
    try (zip) {
      out.append(tail).flush();
      zip.closeEntry();
    }
  }

  /** Copies all parts but the sheet, and answers that. */
  private byte[] copyOtherParts() throws IOException {
    byte[] blank = BlankWorkbook.of(template).withRows(0).bytes(WorkbookFormat.XLSX);
    byte[] sheet = new byte[0];
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(blank))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (part.getName().equals(SHEET)) {
          sheet = parts.readAllBytes();
        } else {
          zip.putNextEntry(TimelessZip.entry(part.getName()));
          parts.transferTo(zip);
          zip.closeEntry();
        }
      }
    }
    return sheet;
  }
}
