package cn.ssp.roster.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number formats that the cells of an .xlsx refer to (ECMA-376-1, 18.8). */
final class XlsxStyles {
  private final List<NumberFormat> formats;

  private XlsxStyles(List<NumberFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /** Reads the styles' part; all cells are General where there is none. */
  static XlsxStyles of(ZipParts parts, @Nullable String name) {
    Map<Integer, String> codes = new HashMap<>();
    List<Integer> ids = new ArrayList<>();
    if (name != null) {
      try (XmlPart xml = parts.xml(name)) {
        read(xml, codes, ids);
      }
    }
    List<NumberFormat> formats = new ArrayList<>(ids.size());
    ids.forEach(id -> formats.add(NumberFormat.of(id, codes.get(id))));
    return new XlsxStyles(formats);
  }

  private static void read(XmlPart xml, Map<Integer, String> codes, List<Integer> ids) {
    boolean ofCells = false;
    while (xml.nextElement()) {
      if (xml.is("cellXfs") || xml.is("cellStyleXfs")) {
        ofCells = xml.is("cellXfs");
      } else if (xml.is("numFmt") && ids.isEmpty() && !ofCells) {
        codes.put(Digits.of(xml.required("numFmtId")), xml.required("formatCode"));
      } else if (xml.is("xf") && ofCells) {
        String id = xml.attribute("numFmtId");
        ids.add(id == null ? 0 : Digits.of(id));
      }
    }
  }

  /** The format of a cell's style index; General where the cell has none. */
  NumberFormat format(@Nullable String index) {
    if (index == null) {
      return NumberFormat.GENERAL;
    }
    int style = Digits.of(index);
    // A workbook without styles may still say style 0.
    if (style == 0 && formats.isEmpty()) {
      return NumberFormat.GENERAL;
    }
    if (style >= formats.size()) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    return formats.get(style);
  }
}
