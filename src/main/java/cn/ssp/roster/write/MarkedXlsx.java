package cn.ssp.roster.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.files.Fleeting;
import cn.ssp.finding.Severity;
import cn.ssp.roster.MarkList;
import cn.ssp.roster.Marks;
import cn.ssp.roster.read.SheetPart;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A marked copy of an .xlsx. POI adds styles, comments and the list to the workbook without its
 * rows, and these are then copied into it one by one: no more of them is ever in memory than a tag.
 *
 * @param file the workbook
 * @param sheet the name of the sheet that the marks are of
 */
record MarkedXlsx(Path file, @Nullable String sheet, Marks marks, MarkList list)
    implements NewFile.Content {
  private static final int ROWS_IN_MEMORY = 100;

  /** What a marked cell's style is made from. */
  private record Dye(int style, Severity severity) {}

  @Override
  public void writeTo(OutputStream out) throws IOException {
    SheetPart.Entries entries = SheetPart.entries(file);
    String marked = entries.sheets().getOrDefault(String.valueOf(sheet), "");
    try (ZipFile original = ZipFile.builder().setPath(file).get()) {
      Map<Dye, Integer> styles = new HashMap<>();
      if (marks.isShownInSheet()) {
        dyes(original, marked).forEach(dye -> styles.put(dye, 0));
      }
      byte[] skeleton =
          XlsxSkeleton.of(original, new HashSet<>(entries.sheets().values()), entries.texts());
      Path framed = Fleeting.personal(".xlsx");
      try {
        frame(skeleton, styles, framed);
        splice(original, entries, marked, framed, styles, out);
      } finally {
        Files.delete(framed);
      }
    }
  }

  /** The styles of the cells to be marked. */
  private Set<Dye> dyes(ZipFile original, String entry) throws IOException {
    Set<Dye> dyes = new HashSet<>();
    try (Reader in = reader(original, entry)) {
      SheetCut cut = new SheetCut(in);
      cut.head(Writer.nullWriter());
      cut.rows(
          marks,
          (style, severity) -> {
            dyes.add(new Dye(style, severity));
            return style;
          },
          Writer.nullWriter());
    }
    return dyes;
  }

  /** Adds all but the rows, and fills in the numbers of the new styles. */
  private void frame(byte[] skeleton, Map<Dye, Integer> styles, Path framed) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(skeleton))) {
      MarkColours colours = MarkColours.XLSX;
      styles.replaceAll(
          (dye, none) -> {
            XSSFCellStyle filled = workbook.getCellStyleAt(dye.style()).copy();
            colours.fill(filled, dye.severity());
            return (int) filled.getIndex();
          });
      boolean commented = marks.all().size() <= MarkedWorkbook.MOST_COMMENTS;
      if (commented && marks.isShownInSheet()) {
        new MarkComments(workbook.getSheet(sheet)).write(marks);
      }
      try (SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY, true);
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(framed))) {
        new MarkListSheet(streaming, list, colours)
            .fill(String.valueOf(sheet), marks.all(), commented);
        streaming.write(out);
      }
    }
  }

  private void splice(
      ZipFile original,
      SheetPart.Entries entries,
      String marked,
      Path framed,
      Map<Dye, Integer> styles,
      OutputStream out)
      throws IOException {
    ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
    copy.setComment(OwnHand.SIGN);
    try (ZipFile frame = ZipFile.builder().setPath(framed).get()) {
      for (Enumeration<ZipArchiveEntry> all = frame.getEntriesInPhysicalOrder();
          all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        if (name.equals(entries.texts())) {
          raw(original, name, copy);
        } else if (entries.sheets().containsValue(name)) {
          copy.putArchiveEntry(new ZipArchiveEntry(name));
          Marks shown = name.equals(marked) ? marks : new Marks(List.of());
          splice(frame, original, name, shown, styles, copy);
          copy.closeArchiveEntry();
        } else {
          raw(frame, name, copy);
        }
      }
    }
    copy.finish();
    copy.flush();
  }

  private static void splice(
      ZipFile frame,
      ZipFile original,
      String name,
      Marks marks,
      Map<Dye, Integer> styles,
      OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
    try (Reader around = reader(frame, name);
        Reader rows = reader(original, name)) {
      SheetCut outer = new SheetCut(around);
      outer.head(writer);
      outer.skipRows();
      SheetCut inner = new SheetCut(rows);
      inner.head(Writer.nullWriter());
      inner.rows(
          marks, (style, severity) -> styles.getOrDefault(new Dye(style, severity), style), writer);
      outer.rest(writer);
    }
    writer.flush();
  }

  private static Reader reader(ZipFile zip, String entry) throws IOException {
    InputStream in = new BufferedInputStream(zip.getInputStream(zip.getEntry(entry)), 1 << 16);
    return new BufferedReader(new InputStreamReader(in, XmlCharset.of(in)));
  }

  private static void raw(ZipFile from, String entry, ZipArchiveOutputStream copy)
      throws IOException {
    ZipArchiveEntry raw = from.getEntry(entry);
    try (InputStream in = from.getRawInputStream(raw)) {
      copy.addRawArchiveEntry(raw, in);
    }
  }
}
