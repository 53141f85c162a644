package cn.ssp.roster.read;

import java.util.List;

/** A workbook read from a temporary copy, which goes when it is closed. */
record SpooledWorkbook(Workbook workbook, SpooledFile copy) implements Workbook {
  @Override
  public List<Sheet> sheets() {
    return workbook.sheets();
  }

  @Override
  public Rows rows(Sheet sheet) {
    return workbook.rows(sheet);
  }

  @Override
  public void close() {
    try (copy) {
      workbook.close();
    }
  }
}
