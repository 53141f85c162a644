package cn.ssp.roster.read;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeAll;

class XlsReaderTest extends ReaderContract {
  private static final Logger POI = Logger.getLogger("org.apache.poi");

  @BeforeAll
  static void keepQuiet() {
    POI.setLevel(Level.OFF);
  }

  @Override
  Workbook create() {
    return new HSSFWorkbook();
  }

  @Override
  String fileName() {
    return "roster.xls";
  }
}
