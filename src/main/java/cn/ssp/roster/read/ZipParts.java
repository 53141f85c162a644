package cn.ssp.roster.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a zip package (ECMA-376-2), by their names without a leading slash. */
final class ZipParts implements AutoCloseable {
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;

  private ZipParts(ZipFile zip, Map<String, ZipEntry> entries) {
    this.zip = zip;
    this.entries = entries;
  }

  /** Opens a package; refuses one with entries of the same name or with sizes that cannot be. */
  static ZipParts open(Path file) {
    ZipFile zip = zipFile(file);
    try {
      return new ZipParts(zip, entries(zip, file.toFile().length()));
    } catch (RuntimeException e) {
      close(zip);
      throw e;
    }
  }

  private static ZipFile zipFile(Path file) {
    try {
      // Part names are ASCII; Latin-1 only keeps other entries' names from being an error.
      return new ZipFile(file.toFile(), ZipFile.OPEN_READ, ISO_8859_1);
    } catch (IOException | IllegalArgumentException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }

  private static Map<String, ZipEntry> entries(ZipFile zip, long fileSize) {
    Map<String, ZipEntry> entries = new HashMap<>();
    long compressed = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      compressed += Math.max(0, entry.getCompressedSize());
      String name = entry.getName().replace('\\', '/');
      boolean climbs = List.of(name.split("/", -1)).contains("..");
      if (climbs || compressed > fileSize || entries.put(key(name), entry) != null) {
        throw NotAWorkbook.DAMAGED.failure();
      }
    }
    return entries;
  }

  /** Whether there is such a part. */
  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /** The names of all parts, in lower case. */
  Set<String> names() {
    return entries.keySet();
  }

  /** The name under which the archive has a part, which the package has to have. */
  String entryName(String name) {
    return entry(name).getName();
  }

  private ZipEntry entry(String name) {
    ZipEntry entry = entries.get(key(name));
    if (entry == null) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    return entry;
  }

  /** Opens a part that the package has to have. */
  PartStream open(String name) {
    ZipEntry entry = entry(name);
    try {
      return new PartStream(zip.getInputStream(entry), entry);
    } catch (IOException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }

  /** Opens a part as XML. */
  XmlPart xml(String name) {
    return XmlPart.of(open(name));
  }

  // ECMA-376-2, 6.2.2.3: part names that differ in case alone are the same name.
  private static String key(String name) {
    String relative = name.startsWith("/") ? name.substring(1) : name;
    return relative.toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    close(zip);
  }

  private static void close(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }
}
