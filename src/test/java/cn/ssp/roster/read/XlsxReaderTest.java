package cn.ssp.roster.read;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class XlsxReaderTest extends ReaderContract {
  @Override
  Workbook create() {
    return new XSSFWorkbook();
  }

  @Override
  String fileName() {
    return "roster.xlsx";
  }
}
