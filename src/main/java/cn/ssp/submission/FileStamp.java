package cn.ssp.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What tells that a file has been written to.
 *
 * @param size in bytes; -1 where there is no such file
 * @param changedAt when it was last written to
 */
public record FileStamp(long size, Instant changedAt) {
  /** The stamp of a file as it is now. */
  public static FileStamp of(Path file) {
    try {
      return new FileStamp(Files.size(file), Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      return new FileStamp(-1, Instant.EPOCH);
    }
  }
}
