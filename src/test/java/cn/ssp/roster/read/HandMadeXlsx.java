package cn.ssp.roster.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package whose parts are written by hand, for the shapes that no library writes. */
final class HandMadeXlsx {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** A package of one sheet, which is still to be given. */
  HandMadeXlsx() {
    part(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType=\
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        </Types>
        """);
    part("_rels/.rels", relationships("a", "officeDocument", "xl/workbook.xml"));
    part("xl/workbook.xml", workbook("<sheet name='S' sheetId='1' r:id='a'/>"));
    part(
        "xl/_rels/workbook.xml.rels",
        relationships(
            "a",
            "worksheet",
            "worksheets/sheet1.xml",
            "b",
            "styles",
            "styles.xml",
            "c",
            "sharedStrings",
            "sharedStrings.xml"));
  }

  /** A package with a sheet of these rows. */
  static HandMadeXlsx ofRows(String rows) {
    return new HandMadeXlsx().sheet("<sheetData>" + rows + "</sheetData>");
  }

  /** Replaces or adds a part. */
  HandMadeXlsx part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  String content(String name) {
    return parts.getOrDefault(name, "");
  }

  HandMadeXlsx without(String name) {
    parts.remove(name);
    return this;
  }

  HandMadeXlsx sheet(String content) {
    return part(
        "xl/worksheets/sheet1.xml", "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>");
  }

  HandMadeXlsx texts(String items) {
    return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
  }

  HandMadeXlsx styles(String content) {
    return part("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'>" + content + "</styleSheet>");
  }

  static String workbook(String sheets) {
    return workbook("", sheets);
  }

  static String workbook(String before, String sheets) {
    return "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets>%s</sheets></workbook>"
        .formatted(MAIN, TYPES, before, sheets);
  }

  /** A relationships part of ids, types and targets by turns. */
  static String relationships(String... values) {
    StringBuilder xml = new StringBuilder();
    xml.append(
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
    for (int i = 0; i < values.length; i += 3) {
      xml.append(
          "<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
              .formatted(values[i], TYPES, values[i + 1], values[i + 2]));
    }
    return xml.append("</Relationships>").toString();
  }

  /** Writes the package. */
  Path write(Path folder) throws IOException {
    return write(folder, Deflater.DEFAULT_COMPRESSION);
  }

  /** Writes the package so that its parts can be seen in the bytes. */
  Path writeUncompressed(Path folder) throws IOException {
    return write(folder, Deflater.NO_COMPRESSION);
  }

  private Path write(Path folder, int level) throws IOException {
    Path file = folder.resolve("hand-made.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(level);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
