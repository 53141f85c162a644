package cn.ssp.roster.read;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Finds the workbook part of a package, or says what the package is instead. */
final class XlsxPackage {
  private XlsxPackage() {}

  /** The name of the workbook part. */
  static String workbookPart(ZipParts parts) {
    requireNoOpenDocument(parts);
    if (!parts.has(ContentTypes.PART)) {
      throw withoutWorkbook(parts);
    }
    ContentTypes types = ContentTypes.of(parts);
    String main = Relationships.of(parts, "").part("officeDocument");
    if (main == null) {
      throw withoutWorkbook(parts);
    }
    NotAWorkbook other = otherThanWorkbook(types.of(main));
    if (other != null) {
      throw other.failure();
    }
    requireNoMacro(parts, types, main);
    return main;
  }

  // Other programs use packages too; but one with the folder of every Excel was once a workbook.
  private static UnreadableRoster withoutWorkbook(ZipParts parts) {
    boolean wasOne = parts.names().stream().anyMatch(name -> name.startsWith("xl/"));
    return (wasOne ? NotAWorkbook.DAMAGED : NotAWorkbook.ARCHIVE).failure();
  }

  private static @Nullable NotAWorkbook otherThanWorkbook(String type) {
    if (type.startsWith("application/vnd.ms-excel.sheet.binary")) {
      return NotAWorkbook.XLSB;
    }
    boolean excel = type.contains("spreadsheetml") || type.startsWith("application/vnd.ms-excel");
    boolean office = type.contains("officedocument") || type.startsWith("application/vnd.ms-");
    return office && !excel ? NotAWorkbook.OTHER_DOCUMENT : null;
  }

  private static void requireNoMacro(ZipParts parts, ContentTypes types, String main) {
    boolean macro = types.of(main).contains("macroEnabled");
    for (String name : parts.names()) {
      macro |= types.of(name).equals("application/vnd.ms-office.vbaProject");
      macro |= name.endsWith("vbaproject.bin");
    }
    if (macro) {
      throw new UnreadableRoster(FileKinds.FILE_MACRO);
    }
  }

  private static void requireNoOpenDocument(ZipParts parts) {
    if (!parts.has("mimetype")) {
      return;
    }
    try (InputStream in = parts.open("mimetype")) {
      String type = new String(in.readNBytes(200), US_ASCII);
      if (type.startsWith("application/vnd.oasis.opendocument")) {
        boolean sheet = type.contains("spreadsheet");
        throw (sheet ? NotAWorkbook.ODS : NotAWorkbook.OTHER_DOCUMENT).failure();
      }
    } catch (IOException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }
}
