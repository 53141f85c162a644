package cn.ssp.roster.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook part of an .xlsx says (ECMA-376-1, 18.2).
 *
 * @param dates how it counts days
 * @param sheets its worksheets; charts and dialogs are left out
 * @param sheetParts the names of the worksheets' parts, in the same order
 * @param stylesPart the name of the styles' part; null where there is none
 * @param textsPart the name of the shared strings' part; null where there is none
 */
record WorkbookPart(
    DateSystem dates,
    List<Sheet> sheets,
    List<String> sheetParts,
    @Nullable String stylesPart,
    @Nullable String textsPart) {

  /** Reads the part of this name. */
  static WorkbookPart of(ZipParts parts, String name) {
    Relationships relationships = Relationships.of(parts, name);
    DateSystem dates = DateSystem.FROM_1900;
    List<Sheet> sheets = new ArrayList<>();
    List<String> sheetParts = new ArrayList<>();
    try (XmlPart xml = parts.xml(name)) {
      if (!xml.nextElement() || !xml.is("workbook")) {
        throw NotAWorkbook.DAMAGED.failure();
      }
      while (xml.nextElement()) {
        if (xml.is("workbookPr") && xml.isTrue("date1904")) {
          dates = DateSystem.FROM_1904;
        } else if (xml.is("sheet")) {
          Relationships.Relationship to = relationships.get(xml.relationshipId());
          if (isWorksheet(to.type())) {
            sheets.add(new Sheet(sheets.size(), xml.required("name"), isHidden(xml)));
            sheetParts.add(to.part());
          }
        }
      }
    }
    if (sheets.isEmpty()) {
      throw NotAWorkbook.NO_SHEET.failure();
    }
    return new WorkbookPart(
        dates,
        List.copyOf(sheets),
        List.copyOf(sheetParts),
        present(parts, relationships.part("styles")),
        present(parts, relationships.part("sharedStrings")));
  }

  private static boolean isWorksheet(String type) {
    if (type.equals("xlMacrosheet") || type.equals("xlIntlMacrosheet")) {
      throw new UnreadableRoster(FileKinds.FILE_MACRO);
    }
    return type.equals("worksheet");
  }

  private static boolean isHidden(XmlPart sheet) {
    String state = sheet.attribute("state");
    return "hidden".equals(state) || "veryHidden".equals(state);
  }

  private static @Nullable String present(ZipParts parts, @Nullable String name) {
    return name != null && parts.has(name) ? name : null;
  }
}
