package cn.ssp.files;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** How a file of personal data is created: readable and writable by its owner, and nobody else. */
public final class OwnerOnly {
  private OwnerOnly() {}

  /** What to create it with; nothing on Windows, where it is the folder that protects its files. */
  public static FileAttribute<?>[] attributes() {
    return attributes("rw-------");
  }

  /** What to create a folder of such files with; nothing on Windows, where it inherits. */
  public static FileAttribute<?>[] folderAttributes() {
    return attributes("rwx------");
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
