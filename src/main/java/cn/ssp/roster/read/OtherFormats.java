package cn.ssp.roster.read;

import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** Shows numbers in the formats that POI knows. POI is slow to start, so it starts when needed. */
final class OtherFormats {
  /** Excel takes no longer code; one that is longer is not worth a formatter's time. */
  private static final int LONGEST_CODE = 255;

  private @Nullable DataFormatter formatter;

  /** A plain number as a format shows it; as General does where the format cannot be followed. */
  String shown(String raw, NumberFormat format) {
    String code = format.code() == null ? builtIn(format.id()) : format.code();
    if (code == null || code.length() > LONGEST_CODE) {
      return NumberText.general(raw);
    }
    if (formatter == null) {
      formatter = new DataFormatter(Locale.ROOT);
    }
    try {
      return formatter.formatRawCellContents(NumberText.kept(raw).doubleValue(), format.id(), code);
    } catch (RuntimeException e) {
      // POI documents none, and throws many at odd codes; the number itself is still good.
      return NumberText.general(raw);
    }
  }

  private static @Nullable String builtIn(int id) {
    String code = BuiltinFormats.getBuiltinFormat(id);
    return code == null || code.startsWith("reserved") ? null : code;
  }
}
