package cn.ssp.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** What the help of an option tells. */
final class OptionValues {
  private static final String OR = "|";

  private OptionValues() {}

  /** The values that it takes, where its label lists them, as {@code zh|en} does; else none. */
  static List<String> of(OptionSpec option) {
    if (option.longestName().equals("--report")) {
      return Stream.of(ReportOption.Format.values()).map(ReportOption.Format::word).toList();
    }
    String label = option.paramLabel();
    return label.contains(OR) ? List.of(label.split("\\|")) : List.of();
  }

  /** What it is for, in one line. */
  static String description(OptionSpec option) {
    return String.join(" ", option.description());
  }
}
