package cn.ssp.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that do not outlive the run: drafts beside a file that is to be, and copies that are read
 * again. Who makes one deletes it or gives it its name; a run that is told to end deletes what is
 * left. Only a run that is killed leaves one.
 */
public final class Fleeting {
  private Fleeting() {}

  /**
   * A new, empty file of personal data in the folder for temporary ones.
   *
   * @param ending how its name ends
   */
  public static Path personal(String ending) throws IOException {
    return claimed(Files.createTempFile("ssp", ending, OwnerOnly.attributes()));
  }

  /** A new, empty draft of a file, beside its place. */
  public static Path beside(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return claimed(Files.createTempFile(folder, "." + file.getFileName() + ".", ".part"));
  }

  /**
   * Says that a file that is about to be made is one of these.
   *
   * @throws IllegalStateException when the run is ending already
   */
  public static void claim(Path file) {
    file.toFile().deleteOnExit();
  }

  private static Path claimed(Path file) throws IOException {
    try {
      claim(file);
      return file;
    } catch (IllegalStateException e) {
      Files.delete(file);
      throw e;
    }
  }
}
