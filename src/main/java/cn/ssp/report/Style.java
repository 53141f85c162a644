package cn.ssp.report;

import cn.ssp.finding.Severity;

/** Colours on a terminal, or none. */
public final class Style {
  private static final String RESET = "\u001B[0m";

  private final boolean colours;

  /** A style with or without colours. */
  public Style(boolean colours) {
    this.colours = colours;
  }

  /** A text about something of that severity. */
  public String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> code("1;31", text);
      case WARNING -> code("33", text);
      case INFO -> code("36", text);
    };
  }

  /** What is most to be seen, such as a cell's name. */
  public String strong(String text) {
    return code("1", text);
  }

  String faint(String text) {
    return code("2", text);
  }

  private String code(String code, String text) {
    return colours && !text.isEmpty() ? "\u001B[" + code + "m" + text + RESET : text;
  }
}
