package cn.ssp.token.pin;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * A file that holds a PIN and nothing else but a line end.
 *
 * @param path the file
 */
public record PinFile(Path path) implements PinSource {
  private static final int MOST_BYTES = 256;
  private static final Set<PosixFilePermission> OTHERS_WRITE =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
  private static final Set<PosixFilePermission> OTHERS_READ =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public Optional<String> identity() {
    try {
      BasicFileAttributes file = attributes();
      return Optional.of(
          "file:%s inode:%s size:%d time:%d"
              .formatted(
                  path.toAbsolutePath().normalize(),
                  file.fileKey(),
                  file.size(),
                  file.lastModifiedTime().toMillis()));
    } catch (IOException e) {
      throw unusable();
    }
  }

  @Override
  public Pin read() {
    try {
      if (!attributes().isRegularFile() || isOpenTo(OTHERS_WRITE)) {
        throw unusable();
      }
      byte[] bytes = Files.readAllBytes(path);
      if (bytes.length > MOST_BYTES) {
        throw unusable();
      }
      return Pin.of(bytes);
    } catch (IOException e) {
      throw unusable();
    }
  }

  /**
   * Whether others than its owner may read it, which deserves a warning; false where none can tell.
   */
  public boolean isReadableByOthers() {
    try {
      return isOpenTo(OTHERS_READ);
    } catch (IOException e) {
      return false;
    }
  }

  /** A link is not followed: what it leads to may be exchanged by whoever owns the link. */
  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isOpenTo(Set<PosixFilePermission> others) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
            .anyMatch(others::contains);
  }

  private TokenException unusable() {
    return new TokenException(TokenReason.PIN_SOURCE, path.toString());
  }
}
