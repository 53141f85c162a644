package cn.ssp.declaration.pack;

import java.util.Locale;
import java.util.Set;

/** Names that a file can bear wherever a package is unpacked. */
final class FileName {
  private static final int LONGEST = 100;
  private static final String FORBIDDEN = "/\\<>:\"|?*";

  /** Windows takes these for devices, whatever stands behind their first point. */
  private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL");

  private FileName() {}

  /**
   * Whether it is one: no folder, no more than 100 characters, none that Windows or a terminal
   * takes amiss, no point or space at the end.
   */
  static boolean is(String name) {
    String stem = name.split("\\.", 2)[0].strip().toUpperCase(Locale.ROOT);
    return !name.isEmpty()
        && name.length() <= LONGEST
        && !name.endsWith(".")
        && name.equals(name.strip())
        && name.codePoints().allMatch(FileName::isAllowed)
        && !DEVICES.contains(stem)
        && !stem.matches("(COM|LPT)[0-9]");
  }

  private static boolean isAllowed(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && FORBIDDEN.indexOf(c) < 0;
  }
}
