package cn.ssp.roster.write;

import cn.ssp.roster.DisplayWidth;
import cn.ssp.template.Code;
import cn.ssp.template.CodeList;
import cn.ssp.template.Column;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The drop-down lists of coded columns. Lists too long for a cell's own rule go to a sheet. */
final class DropDowns {
  /**
   * How long a list may be that a cell's rule holds itself, commas included. Excel counts
   * characters; counting full-width ones as two leaves room for programs that count bytes.
   */
  private static final int LONGEST_INLINE = 255;

  private static final String ERROR_TITLE = "不在列表中";

  private final Workbook workbook;
  private final Map<String, String> names = new HashMap<>();

  /** The hidden sheet, the last of the workbook; null while no list is long. */
  private @Nullable Sheet lists;

  DropDowns(Workbook workbook) {
    this.workbook = workbook;
  }

  /** Hangs a list on each coded column, from the second row to the 0-based last one. */
  void attach(Sheet sheet, List<Column> columns, int lastRow) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    for (int index = 0; index < columns.size(); index++) {
      if (columns.get(index).type() instanceof ColumnType.Coded coded) {
        CellRangeAddressList cells = new CellRangeAddressList(1, lastRow, index, index);
        DataValidation rule = helper.createValidation(choices(helper, coded.list()), cells);
        explain(rule, coded.list());
        sheet.addValidationData(rule);
      }
    }
  }

  private static void explain(DataValidation rule, CodeList list) {
    rule.setEmptyCellAllowed(true);
    rule.setShowErrorBox(true);
    if (list.open()) {
      rule.setErrorStyle(DataValidation.ErrorStyle.WARNING);
      rule.createErrorBox(ERROR_TITLE, "列表里没有这一项，确定要这样填写吗？");
    } else {
      rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
      rule.createErrorBox(ERROR_TITLE, "请从下拉列表中选择。");
    }
  }

  private DataValidationConstraint choices(DataValidationHelper helper, CodeList list) {
    List<String> labels = list.codes().stream().map(Code::label).toList();
    boolean inline =
        DisplayWidth.of(String.join(",", labels)) <= LONGEST_INLINE
            && labels.stream().noneMatch(label -> label.contains(",") || label.contains("\""));
    return inline
        ? helper.createExplicitListConstraint(labels.toArray(String[]::new))
        : helper.createFormulaListConstraint(
            names.computeIfAbsent(list.name(), name -> named(labels)));
  }

  /** Writes labels into the next column of the hidden sheet, and names that range. */
  private String named(List<String> labels) {
    Sheet sheet = listSheet();
    int column = names.size();
    for (int index = 0; index < labels.size(); index++) {
      Row row = sheet.getRow(index);
      (row == null ? sheet.createRow(index) : row)
          .createCell(column)
          .setCellValue(labels.get(index));
    }
    String letters = CellReference.convertNumToColString(column);
    Name range = workbook.createName();
    range.setNameName("choices_" + (column + 1));
    range.setRefersToFormula(
        "'%s'!$%s$1:$%s$%d".formatted(Template.LISTS_SHEET, letters, letters, labels.size()));
    return range.getNameName();
  }

  private Sheet listSheet() {
    Sheet sheet = lists;
    if (sheet == null) {
      sheet = workbook.createSheet(Template.LISTS_SHEET);
      workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
      lists = sheet;
    }
    return sheet;
  }
}
