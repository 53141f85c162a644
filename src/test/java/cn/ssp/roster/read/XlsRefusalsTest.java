package cn.ssp.roster.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Compound files that are no workbooks, or none that may be read. */
@ExtendWith(QuietPoi.class)
class XlsRefusalsTest {
  @TempDir Path folder;

  private Path file(POIFSFileSystem container) throws IOException {
    Path file = folder.resolve("roster.xls");
    try (container;
        OutputStream out = Files.newOutputStream(file)) {
      container.writeFilesystem(out);
    }
    return file;
  }

  private static InputStream workbook() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet();
      book.write(out);
      return new ByteArrayInputStream(out.toByteArray());
    }
  }

  @Test
  void otherDocuments() throws IOException {
    POIFSFileSystem container = new POIFSFileSystem();
    container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");

    Refusal.expect(file(container), NotAWorkbook.OTHER_DOCUMENT);
  }

  @Test
  void excel95() throws IOException {
    POIFSFileSystem container = new POIFSFileSystem();
    container.createDocument(new ByteArrayInputStream(new byte[5000]), "Book");
    Refusal.expect(file(container), NotAWorkbook.EXCEL_95);

    byte[] begin = {0x09, 0x08, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 0x0A, 0, 0, 0};
    POIFSFileSystem mislabelled = new POIFSFileSystem();
    mislabelled.createDocument(new ByteArrayInputStream(begin), "Workbook");
    Refusal.expect(file(mislabelled), NotAWorkbook.EXCEL_95);
  }

  @Test
  void noSheet() throws IOException {
    byte[] globals = {0x09, 0x08, 8, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0x0A, 0, 0, 0};
    POIFSFileSystem container = new POIFSFileSystem();
    container.createDocument(new ByteArrayInputStream(globals), "Workbook");

    Refusal.expect(file(container), NotAWorkbook.NO_SHEET);
  }

  @Test
  void streamsThatAreNone() throws IOException {
    POIFSFileSystem container = new POIFSFileSystem();
    container.createDocument(new ByteArrayInputStream(new byte[5000]), "Workbook");
    Refusal.expect(file(container), NotAWorkbook.DAMAGED);

    POIFSFileSystem directory = new POIFSFileSystem();
    directory.createDirectory("Workbook");
    Refusal.expect(file(directory), NotAWorkbook.DAMAGED);
  }

  @Test
  void macros() throws IOException {
    POIFSFileSystem container = new POIFSFileSystem(workbook());
    container.createDirectory("_VBA_PROJECT_CUR");

    Refusal.expect(file(container), FileKinds.FILE_MACRO.id());
  }

  @Test
  void passwordsOfExcel97() throws IOException {
    Path file = folder.resolve("roster.xls");
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet();
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }

    Refusal.expect(file, FileKinds.FILE_ENCRYPTED.id());
  }

  @Test
  void passwordsOfLaterExcels() throws IOException, GeneralSecurityException {
    POIFSFileSystem container = new POIFSFileSystem();
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("secret");
    try (OutputStream out = encryptor.getDataStream(container)) {
      out.write(new byte[100]);
    }

    Refusal.expect(
        Files.move(file(container), folder.resolve("roster.xlsx")), FileKinds.FILE_ENCRYPTED.id());
  }

  @Test
  void workbooksOfWps() throws IOException {
    Path file = file(new POIFSFileSystem(workbook()));

    Refusal.expect(Files.move(file, folder.resolve("roster.et")), NotAWorkbook.WPS_ET);
  }
}
