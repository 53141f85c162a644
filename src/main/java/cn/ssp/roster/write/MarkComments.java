package cn.ssp.roster.write;

import cn.ssp.roster.Mark;
import cn.ssp.roster.Marks;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;

/** Writes comments at the marked cells of a sheet; one that is there already is kept, above. */
final class MarkComments {
  private static final String AUTHOR = "ssp";
  private static final int COLUMNS_WIDE = 4;
  private static final int ROWS_HIGH = 6;

  private final CreationHelper helper;
  private final Drawing<?> drawing;
  private final Map<CellAddress, ? extends Comment> kept;

  MarkComments(Sheet sheet) {
    this.helper = sheet.getWorkbook().getCreationHelper();
    this.drawing = sheet.createDrawingPatriarch();
    this.kept = Map.copyOf(sheet.getCellComments());
  }

  void write(Marks marks) {
    for (int row : marks.rows()) {
      marks.row(row).forEach((column, at) -> write(row - 1, column, at));
    }
  }

  private void write(int row, int column, List<Mark> marks) {
    String text = Marks.comment(marks);
    Comment there = kept.get(new CellAddress(row, column));
    if (there != null) {
      String old = there.getString() == null ? "" : there.getString().getString();
      there.setString(helper.createRichTextString(old + "\n\n" + text));
      return;
    }
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(column + 1);
    anchor.setCol2(column + 1 + COLUMNS_WIDE);
    anchor.setRow1(row);
    anchor.setRow2(row + ROWS_HIGH);
    Comment comment = drawing.createCellComment(anchor);
    comment.setAddress(new CellAddress(row, column));
    comment.setString(helper.createRichTextString(text));
    comment.setAuthor(AUTHOR);
  }
}
