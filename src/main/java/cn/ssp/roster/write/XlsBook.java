package cn.ssp.roster.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.CodePageUtil;

/** A new .xls workbook. */
final class XlsBook implements Book {
  private final HSSFWorkbook workbook = new HSSFWorkbook();

  XlsBook(String title) {
    // POI takes the name of the machine's user here.
    workbook.getInternalWorkbook().getWriteAccess().setUsername(CREATOR);
    workbook.createInformationProperties();
    setUnicode(workbook.getDocumentSummaryInformation());
    setUnicode(workbook.getSummaryInformation());
    SummaryInformation summary = workbook.getSummaryInformation();
    summary.setApplicationName(CREATOR);
    summary.setAuthor(CREATOR);
    summary.setLastAuthor(CREATOR);
    summary.setTitle(title);
    Date created = Date.from(Instant.parse(CREATED));
    summary.setCreateDateTime(created);
    summary.setLastSaveDateTime(created);
  }

  /** Without this, POI would write the title in Latin letters. */
  private static void setUnicode(PropertySet properties) {
    properties.getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
  }

  @Override
  public Workbook poi() {
    return workbook;
  }

  @Override
  public Color color(Ink ink) {
    HSSFPalette palette = workbook.getCustomPalette();
    byte[] rgb = ink.rgb();
    short index = slot(ink);
    palette.setColorAtIndex(index, rgb[0], rgb[1], rgb[2]);
    return palette.getColor(index);
  }

  /** The format holds 56 colours and no others: each ink takes the place of one nobody uses. */
  private static short slot(Ink ink) {
    return switch (ink) {
      case REQUIRED -> HSSFColorPredefined.CORAL.getIndex();
      case CONDITIONAL -> HSSFColorPredefined.LEMON_CHIFFON.getIndex();
      case OPTIONAL -> HSSFColorPredefined.ORCHID.getIndex();
      case NOTES -> HSSFColorPredefined.CORNFLOWER_BLUE.getIndex();
    };
  }

  /** The format has no such wish. */
  @Override
  public void acceptNumbersAsText(Sheet sheet, CellRangeAddress range) {}

  @Override
  public byte[] bytes() {
    try (workbook) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
