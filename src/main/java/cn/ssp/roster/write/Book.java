package cn.ssp.roster.write;

import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A new workbook, and what its two formats do differently. It bears neither the time nor the name
 * of the user or machine, so that the same content is the same bytes.
 */
sealed interface Book permits XlsxBook, XlsBook {
  /** Who made it, as its properties tell. */
  String CREATOR = "ssp";

  /** When it was made, as its properties tell: the day on which the platform opened. */
  String CREATED = "2021-10-11T00:00:00Z";

  /** A new workbook of a format. */
  static Book of(WorkbookFormat format, String title) {
    return switch (format) {
      case XLSX -> new XlsxBook(title);
      case XLS -> new XlsBook(title);
    };
  }

  /** The workbook, to be filled. */
  Workbook poi();

  /** The colour of a fill. */
  Color color(Ink ink);

  /** Asks not to mark numbers that are stored as text, where the format can say so. */
  void acceptNumbersAsText(Sheet sheet, CellRangeAddress range);

  /** The workbook as a file. It cannot be filled further. */
  byte[] bytes();
}
