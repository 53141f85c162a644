package cn.ssp.declaration.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** Takes a file as it is made, and ends as a {@link Part}. */
final class PartWriter extends OutputStream {
  private static final int BUFFER = 1 << 16;

  /** Twice as fast as the default, and larger by a tenth. */
  private static final int EFFORT = 3;

  private final FileDigests digests = new FileDigests();
  private final Chunks data = new Chunks();
  private final @Nullable Deflater deflater;
  private final OutputStream out;

  private PartWriter(@Nullable Deflater deflater) {
    this.deflater = deflater;
    this.out = deflater == null ? data : new DeflaterOutputStream(data, deflater, BUFFER);
  }

  /** Keeps the file as it is. */
  static PartWriter storing() {
    return new PartWriter(null);
  }

  /** Compresses it. */
  static PartWriter deflating() {
    return new PartWriter(new Deflater(EFFORT, true));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    digests.update(bytes, offset, length);
    out.write(bytes, offset, length);
  }

  /** The file under its name; nothing can be written any more. */
  Part part(String name) throws IOException {
    out.close();
    if (deflater != null) {
      deflater.end();
    }
    data.trim();
    return new Part(digests.listed(name), digests.crc(), deflater != null, data);
  }
}
