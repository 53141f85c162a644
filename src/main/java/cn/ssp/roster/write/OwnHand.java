package cn.ssp.roster.write;

import cn.ssp.roster.read.RosterFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Tells a copy that is as ssp wrote it from one that a person has worked on since. Every program
 * that saves a workbook writes the whole file anew, and leaves out what says so.
 */
final class OwnHand {
  /** The comment of the archive, or the name of the application in the properties. */
  static final String SIGN = "ssp marked copy";

  private OwnHand() {}

  /** Whether a file is there, written by ssp and unchanged since. */
  static boolean wrote(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      return switch (RosterFormat.of(file)) {
        case XLSX -> isOnArchive(file);
        case XLS -> isOnContainer(file);
        case CSV -> false;
      };
    } catch (IOException | HPSFException | RuntimeException e) {
      return false; // whatever it is, it is no copy
    }
  }

  /** Signs a workbook that is about to be written. */
  static void sign(HSSFWorkbook workbook) {
    workbook.createInformationProperties();
    workbook.getSummaryInformation().setApplicationName(SIGN);
  }

  private static boolean isOnArchive(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return SIGN.equals(zip.getComment());
    }
  }

  private static boolean isOnContainer(Path file) throws IOException, HPSFException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      SummaryInformation summary =
          (SummaryInformation)
              org.apache.poi.hpsf.PropertySetFactory.create(
                  container.getRoot(), SummaryInformation.DEFAULT_STREAM_NAME);
      return summary != null && SIGN.equals(summary.getApplicationName());
    }
  }
}
