package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;

/** Zips as another program reads and writes them, and as nobody should. */
@NullMarked
final class Zips {
  private static final int CENTRAL = 0x02014B50;

  private Zips() {}

  /** What is in a zip, in its order. */
  static Map<String, byte[]> files(byte[] zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Files in a zip of the JDK's make: compressed, with the sizes behind each, and times. */
  static byte[] of(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Where the directory has the entry of a file. */
  static int entry(byte[] zip, String name) {
    return find(zip, name, CENTRAL, ZipForm.CENTRAL_LENGTH);
  }

  /** Where the header before a file is. */
  static int header(byte[] zip, String name) {
    return find(zip, name, ZipForm.LOCAL, ZipForm.LOCAL_LENGTH);
  }

  private static int find(byte[] zip, String name, int signature, int length) {
    byte[] sought = name.getBytes(UTF_8);
    ByteBuffer bytes = buffer(zip);
    for (int at = 0; at + length + sought.length <= zip.length; at++) {
      if (bytes.getInt(at) == signature
          && ByteBuffer.wrap(zip, at + length, sought.length).equals(ByteBuffer.wrap(sought))) {
        return at;
      }
    }
    throw new AssertionError("no " + name);
  }

  /** A copy with other bytes at a place. */
  static byte[] with(byte[] zip, int at, int... bytes) {
    byte[] changed = zip.clone();
    for (int index = 0; index < bytes.length; index++) {
      changed[at + index] = (byte) bytes[index];
    }
    return changed;
  }

  /** A copy with another name for a file, of the same length, before it and in the directory. */
  static byte[] renamed(byte[] zip, String from, String to) {
    byte[] changed = zip.clone();
    byte[] name = to.getBytes(UTF_8);
    System.arraycopy(name, 0, changed, header(zip, from) + ZipForm.LOCAL_LENGTH, name.length);
    System.arraycopy(name, 0, changed, entry(zip, from) + ZipForm.CENTRAL_LENGTH, name.length);
    return changed;
  }

  /** A copy with other bytes in the place of some, wherever the directory then is. */
  static byte[] spliced(byte[] zip, int at, int removed, byte... added) {
    byte[] bytes = new byte[zip.length - removed + added.length];
    ByteBuffer changed = buffer(bytes);
    changed.put(zip, 0, at).put(added).put(zip, at + removed, zip.length - at - removed);
    int end = bytes.length - ZipForm.END_LENGTH + 16;
    changed.putInt(end, changed.getInt(end) - removed + added.length);
    return bytes;
  }

  static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
