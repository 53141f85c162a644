package cn.ssp.roster.write;

import cn.ssp.finding.Severity;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours behind marked cells: light, so that the text on them stays easy to read. */
enum MarkColours {
  /** Any colour. */
  XLSX {
    @Override
    void colour(CellStyle style, Severity severity) {
      int rgb =
          switch (severity) {
            case ERROR -> 0xFFC7CE;
            case WARNING -> 0xFFEB9C;
            case INFO -> 0xDDEBF7;
          };
      byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
      style.setFillForegroundColor(new XSSFColor(bytes, null));
    }
  },
  /** One of the palette that every workbook has. */
  XLS {
    @Override
    void colour(CellStyle style, Severity severity) {
      IndexedColors colour =
          switch (severity) {
            case ERROR -> IndexedColors.ROSE;
            case WARNING -> IndexedColors.LIGHT_YELLOW;
            case INFO -> IndexedColors.PALE_BLUE;
          };
      style.setFillForegroundColor(colour.getIndex());
    }
  };

  abstract void colour(CellStyle style, Severity severity);

  /** Puts the colour of a severity behind the cells of a style. */
  void fill(CellStyle style, Severity severity) {
    colour(style, severity);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
