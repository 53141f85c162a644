package cn.ssp.roster.write;

/** The colours of a workbook: light, and apart from each other in print as well. */
enum Ink {
  /** Behind the heading of a column that must be filled in. */
  REQUIRED(0xF8CBAD),
  /** Behind the heading of a column that must be filled in under a condition. */
  CONDITIONAL(0xFFE699),
  /** Behind the heading of a column that may be left empty. */
  OPTIONAL(0xE7E6E6),
  /** Behind the headings of the notes. */
  NOTES(0xD9E2F3);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  /** Red, green and blue, a byte each. */
  byte[] rgb() {
    return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
  }
}
