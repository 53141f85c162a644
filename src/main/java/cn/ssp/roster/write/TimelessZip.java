package cn.ssp.roster.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites an archive, such as an .xlsx, so that its entries do not tell when it was made. */
public final class TimelessZip {
  /**
   * Not the first time that an archive can tell, at the start of 1980, which Java takes for an
   * earlier one and then adds as an instant, by the zone of the machine.
   */
  private static final LocalDateTime EARLY = LocalDateTime.of(1980, 2, 1, 0, 0);

  private TimelessZip() {}

  /** The same entries in the same order, all of one time. */
  public static byte[] of(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream timeless = new ZipOutputStream(out)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        timeless.putNextEntry(entry(entry.getName()));
        entries.transferTo(timeless);
        timeless.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** An entry of that time. */
  static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EARLY);
    return entry;
  }
}
