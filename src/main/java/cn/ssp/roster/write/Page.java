package cn.ssp.roster.write;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How sheets are printed. */
final class Page {
  private static final double SIDE_MARGIN_INCHES = 0.4;

  private Page() {}

  /** A4 across, as wide as one page and as long as it takes. */
  static void landscape(Sheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN_INCHES);
    sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN_INCHES);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
  }
}
