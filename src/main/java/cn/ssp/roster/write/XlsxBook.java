package cn.ssp.roster.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A new .xlsx workbook. */
final class XlsxBook implements Book {
  private final XSSFWorkbook workbook = new XSSFWorkbook();

  XlsxBook(String title) {
    POIXMLProperties properties = workbook.getProperties();
    properties.getExtendedProperties().setApplication(CREATOR);
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator(CREATOR);
    core.setLastModifiedByUser(CREATOR);
    core.setTitle(title);
    try {
      core.setCreated(CREATED);
      core.setModified(CREATED);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Workbook poi() {
    return workbook;
  }

  @Override
  public Color color(Ink ink) {
    return new XSSFColor(ink.rgb(), null);
  }

  @Override
  public void acceptNumbersAsText(Sheet sheet, CellRangeAddress range) {
    ((XSSFSheet) sheet).addIgnoredErrors(range, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  @Override
  public byte[] bytes() {
    try (workbook) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return TimelessZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
