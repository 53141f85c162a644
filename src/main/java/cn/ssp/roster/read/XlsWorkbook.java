package cn.ssp.roster.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An .xls workbook of Excel 97 to 2003 ([MS-XLS]), read record by record. */
final class XlsWorkbook implements Workbook {
  private final POIFSFileSystem container;
  private final DocumentNode stream;
  private final XlsGlobals globals;
  private final Cells cells;

  private XlsWorkbook(POIFSFileSystem container, DocumentNode stream, XlsGlobals globals) {
    this.container = container;
    this.stream = stream;
    this.globals = globals;
    this.cells = new Cells(globals.dates());
  }

  /** Opens a compound file, which may turn out to be no workbook. */
  static Workbook open(Path file) {
    if (file.toFile().length() > TooLarge.XLS.bytes()) {
      throw TooLarge.XLS.failure();
    }
    POIFSFileSystem container = container(file);
    try {
      DocumentNode stream = workbookStream(container.getRoot());
      try (BiffRecords records = BiffRecords.of(stream, 0)) {
        return new XlsWorkbook(container, stream, XlsGlobals.of(records));
      }
    } catch (RuntimeException e) {
      close(container);
      throw e;
    }
  }

  // POI documents IOException, and throws many others at a damaged container.
  private static POIFSFileSystem container(Path file) {
    try {
      return new POIFSFileSystem(file.toFile(), true);
    } catch (IOException | RuntimeException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }

  private static DocumentNode workbookStream(DirectoryNode root) {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw new UnreadableRoster(FileKinds.FILE_ENCRYPTED);
    }
    if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
      throw new UnreadableRoster(FileKinds.FILE_MACRO);
    }
    if (root.hasEntryCaseInsensitive("Workbook")) {
      return document(root, "Workbook");
    }
    if (root.hasEntryCaseInsensitive("Book")) {
      throw NotAWorkbook.EXCEL_95.failure();
    }
    throw NotAWorkbook.OTHER_DOCUMENT.failure();
  }

  private static DocumentNode document(DirectoryNode root, String name) {
    try {
      Entry entry = root.getEntryCaseInsensitive(name);
      if (entry instanceof DocumentNode document) {
        return document;
      }
      throw NotAWorkbook.DAMAGED.failure();
    } catch (IOException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    for (XlsSheet sheet : globals.sheets()) {
      sheets.add(new Sheet(sheets.size(), sheet.name(), sheet.hidden()));
    }
    return List.copyOf(sheets);
  }

  @Override
  public Rows rows(Sheet sheet) {
    XlsSheet found = globals.sheets().get(sheet.index());
    try (BiffRecords records = BiffRecords.of(stream, found.position())) {
      return XlsRows.of(records, globals, cells);
    }
  }

  @Override
  public void close() {
    close(container);
  }

  private static void close(POIFSFileSystem container) {
    try {
      container.close();
    } catch (IOException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }
}
