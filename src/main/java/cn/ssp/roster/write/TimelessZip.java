package cn.ssp.roster.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites an archive so that its entries do not tell when it was made. */
final class TimelessZip {
  /** The first time that an archive can tell. */
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private TimelessZip() {}

  /** The same entries in the same order, all of one time. */
  static byte[] of(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream timeless = new ZipOutputStream(out)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(FIRST);
        timeless.putNextEntry(copy);
        entries.transferTo(timeless);
        timeless.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
