package cn.ssp.roster.write;

import cn.ssp.roster.Edits;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A copy of an .xlsx with edits in one sheet. Every other part is copied as the archive has it,
 * still compressed: also comments, tables and drawings of that sheet, and names of its cells, which
 * therefore do not move with the rows below one that is left out.
 *
 * @param file the workbook
 * @param entry the name of the zip entry that holds the sheet
 * @param edits what is otherwise
 */
record XlsxCopy(Path file, String entry, Edits edits) implements NewFile.Content {
  @Override
  public void writeTo(OutputStream out) throws IOException {
    boolean found = false;
    ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder();
          all.hasMoreElements(); ) {
        ZipArchiveEntry next = all.nextElement();
        if (next.getName().equals(entry)) {
          found = true;
          copySheet(zip, next, copy);
        } else {
          try (InputStream raw = zip.getRawInputStream(next)) {
            copy.addRawArchiveEntry(next, raw);
          }
        }
      }
    }
    if (!found) {
      throw new IOException("no such entry");
    }
    copy.finish();
    copy.flush();
  }

  private void copySheet(ZipFile zip, ZipArchiveEntry sheet, ZipArchiveOutputStream copy)
      throws IOException {
    ZipArchiveEntry edited = new ZipArchiveEntry(sheet.getName());
    edited.setTime(sheet.getTime());
    copy.putArchiveEntry(edited);
    try (InputStream in = new BufferedInputStream(zip.getInputStream(sheet), 1 << 16)) {
      Charset charset = XmlCharset.of(in);
      Writer writer = new BufferedWriter(new OutputStreamWriter(copy, charset), 1 << 16);
      new SheetXml(new BufferedReader(new InputStreamReader(in, charset)), writer, edits).copy();
      writer.flush();
    }
    copy.closeArchiveEntry();
  }
}
