package cn.ssp.roster.write;

import cn.ssp.template.Code;
import cn.ssp.template.Column;
import cn.ssp.template.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.NullMarked;

/** What a drop-down list offers, wherever the workbook keeps it. */
@NullMarked
final class Choices {
  private Choices() {}

  /** The labels that a column's list offers by the template. */
  static List<String> of(Column column) {
    return ((ColumnType.Coded) column.type()).list().codes().stream().map(Code::label).toList();
  }

  /** The labels that a validation offers in the workbook. */
  static List<String> of(Workbook workbook, DataValidation rule) {
    DataValidationConstraint constraint = rule.getValidationConstraint();
    String[] inline = constraint.getExplicitListValues();
    if (inline != null) {
      return List.of(inline);
    }
    Name name = workbook.getName(constraint.getFormula1());
    String range = name == null ? constraint.getFormula1() : name.getRefersToFormula();
    return labels(workbook, new AreaReference(range, workbook.getSpreadsheetVersion()));
  }

  private static List<String> labels(Workbook workbook, AreaReference range) {
    List<String> labels = new ArrayList<>();
    for (CellReference reference : range.getAllReferencedCells()) {
      Sheet sheet = workbook.getSheet(reference.getSheetName());
      var cell = sheet.getRow(reference.getRow()).getCell(reference.getCol());
      if (cell != null && cell.getCellType() == CellType.STRING) {
        labels.add(cell.getStringCellValue());
      }
    }
    return labels;
  }
}
