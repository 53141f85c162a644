package cn.ssp.declaration.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** A file as the zip of a package holds it. */
final class Part {
  private final ListedFile file;
  private final int crc;
  private final boolean deflated;
  private final Chunks data;

  Part(ListedFile file, int crc, boolean deflated, Chunks data) {
    this.file = file;
    this.crc = crc;
    this.deflated = deflated;
    this.data = data;
  }

  /** A file that is kept as it is. */
  static Part stored(String name, byte[] bytes) {
    try {
      PartWriter writer = PartWriter.storing();
      writer.write(bytes);
      return writer.part(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  /** What the manifest says of it. */
  ListedFile file() {
    return file;
  }

  /** The checksum of the zip. */
  int crc() {
    return crc;
  }

  /** Whether it is compressed, in the one way that packages use. */
  boolean deflated() {
    return deflated;
  }

  /** How many bytes it takes. */
  long length() {
    return data.size();
  }

  /** Puts those bytes into a buffer. */
  void copyTo(ByteBuffer into) {
    data.copyTo(into);
  }
}
