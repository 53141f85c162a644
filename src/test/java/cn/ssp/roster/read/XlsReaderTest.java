package cn.ssp.roster.read;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(QuietPoi.class)
class XlsReaderTest extends ReaderContract {
  @Override
  Workbook create() {
    return new HSSFWorkbook();
  }

  @Override
  String fileName() {
    return "roster.xls";
  }
}
