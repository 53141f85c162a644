package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a zip (PKWARE's APPNOTE 6.3) of files that are compressed already, as libraries would
 * compress them again or take the time from the machine's zone. It bears no time of its own.
 */
final class ZipBytes {
  private final List<Part> parts;
  private final ByteBuffer zip;

  private ZipBytes(List<Part> parts) {
    this.parts = parts;
    long length = ZipForm.END_LENGTH;
    for (Part part : parts) {
      length += ZipForm.LOCAL_LENGTH + ZipForm.CENTRAL_LENGTH + 2L * name(part).length;
      length += part.length();
    }
    this.zip = ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The zip of files, in that order. */
  static byte[] of(List<Part> parts) {
    return new ZipBytes(parts).bytes();
  }

  private byte[] bytes() {
    List<Integer> offsets = new ArrayList<>();
    for (Part part : parts) {
      offsets.add(zip.position());
      zip.putInt(ZipForm.LOCAL);
      putFacts(part);
      zip.put(name(part));
      part.copyTo(zip);
    }
    int directory = zip.position();
    for (int index = 0; index < parts.size(); index++) {
      putEntry(parts.get(index), offsets.get(index));
    }
    putEnd(directory, zip.position() - directory);
    return zip.array();
  }

  /** What both headers of a file say alike. */
  private void putFacts(Part part) {
    zip.putShort(ZipForm.VERSION);
    zip.putShort(ZipForm.UTF_8_NAMES);
    zip.putShort(part.deflated() ? ZipForm.DEFLATED : ZipForm.STORED);
    zip.putShort((short) 0); // midnight
    zip.putShort(ZipForm.EARLY);
    zip.putInt(part.crc());
    zip.putInt(unsigned(part.length()));
    zip.putInt(unsigned(part.file().size()));
    zip.putShort((short) name(part).length);
    zip.putShort((short) 0); // no extra field
  }

  private void putEntry(Part part, int offset) {
    zip.putInt(ZipForm.CENTRAL);
    zip.putShort(ZipForm.VERSION);
    putFacts(part);
    zip.putShort((short) 0); // no comment
    zip.putShort((short) 0); // the first disk
    zip.putShort((short) 0); // no attributes
    zip.putInt(0);
    zip.putInt(offset);
    zip.put(name(part));
  }

  private void putEnd(int directory, int length) {
    zip.putInt(ZipForm.END);
    zip.putShort((short) 0); // the first disk
    zip.putShort((short) 0);
    zip.putShort((short) parts.size());
    zip.putShort((short) parts.size());
    zip.putInt(length);
    zip.putInt(directory);
    zip.putShort((short) 0); // no comment
  }

  private static byte[] name(Part part) {
    return part.file().name().getBytes(UTF_8);
  }

  private static int unsigned(long number) {
    if (number > ZipForm.LARGEST) {
      throw new ArithmeticException("too large for a zip");
    }
    return (int) number;
  }
}
