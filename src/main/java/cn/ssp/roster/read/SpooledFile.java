package cn.ssp.roster.read;

import cn.ssp.files.Fleeting;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary copy of a stream. Rosters are personal data: only the owner may read it. */
final class SpooledFile implements AutoCloseable {
  private final Path path;

  private SpooledFile(Path path) {
    this.path = path;
  }

  /** Copies a stream to its end. */
  static SpooledFile of(InputStream in) {
    try {
      SpooledFile spooled = new SpooledFile(Fleeting.personal(""));
      try {
        spooled.fill(in);
      } catch (IOException | RuntimeException e) {
        spooled.close();
        throw e;
      }
      return spooled;
    } catch (IOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }

  Path path() {
    return path;
  }

  private void fill(InputStream in) throws IOException {
    try (OutputStream out = Files.newOutputStream(path)) {
      byte[] chunk = new byte[1 << 16];
      long copied = 0;
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        copied += read;
        if (copied > TooLarge.FILE.bytes()) {
          throw TooLarge.FILE.failure();
        }
        out.write(chunk, 0, read);
      }
    }
  }

  /** Deletes the copy. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }
}
