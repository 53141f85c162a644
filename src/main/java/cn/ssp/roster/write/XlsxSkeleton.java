package cn.ssp.roster.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An .xlsx without its rows and its list of texts, which are what makes workbooks large: small
 * enough for POI, which wants all it opens in memory. What it makes of the rest is put together
 * with the rows again by {@link SheetSplice}.
 */
final class XlsxSkeleton {
  private static final String NO_TEXTS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
          + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

  private XlsxSkeleton() {}

  /**
   * The skeleton of a workbook.
   *
   * @param sheets the entries of its worksheets
   * @param texts the entry of its list of texts; empty where it has none
   */
  static byte[] of(ZipFile workbook, Set<String> sheets, String texts) throws IOException {
    ByteArrayOutputStream skeleton = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(skeleton)) {
      for (Enumeration<ZipArchiveEntry> all = workbook.getEntries(); all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = new BufferedInputStream(workbook.getInputStream(entry), 1 << 16)) {
          if (sheets.contains(entry.getName())) {
            copyFrame(in, zip);
          } else if (entry.getName().equals(texts)) {
            zip.write(NO_TEXTS.getBytes(UTF_8));
          } else {
            in.transferTo(zip);
          }
        }
        zip.closeEntry();
      }
    }
    return skeleton.toByteArray();
  }

  private static void copyFrame(InputStream in, ZipOutputStream zip) throws IOException {
    Charset charset = XmlCharset.of(in);
    Writer out = new OutputStreamWriter(zip, charset);
    SheetCut.frame(new BufferedReader(new InputStreamReader(in, charset)), out);
    out.flush();
  }
}
