package cn.ssp.roster.read;

/** The error values of an .xls ([MS-XLS], 2.5.10). */
final class XlsError {
  private XlsError() {}

  /** How Excel writes an error of a code. */
  static String text(int code) {
    return switch (code & 0xFF) {
      case 0x00 -> "#NULL!";
      case 0x07 -> "#DIV/0!";
      case 0x0F -> "#VALUE!";
      case 0x17 -> "#REF!";
      case 0x1D -> "#NAME?";
      case 0x24 -> "#NUM!";
      case 0x2A -> "#N/A";
      case 0x2B -> "#GETTING_DATA";
      default -> throw NotAWorkbook.DAMAGED.failure();
    };
  }
}
