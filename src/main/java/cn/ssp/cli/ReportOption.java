package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The value of --report.
 *
 * @param format the report's format
 * @param file where to write it, for {@link Format#WORKBOOK} a folder; empty for standard output
 */
record ReportOption(Format format, Optional<String> file) {
  /** The formats, by their words in lower case. */
  enum Format {
    TEXT,
    JSON,
    NDJSON,
    SARIF,
    JUNIT,
    GITHUB,
    HTML,
    WORKBOOK;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static ReportOption parse(String value) {
    int equals = value.indexOf('=');
    String word = equals < 0 ? value : value.substring(0, equals);
    Optional<String> file =
        equals < 0 ? Optional.empty() : Optional.of(value.substring(equals + 1));
    for (Format format : Format.values()) {
      boolean isWhole = file.isPresent() || format != Format.WORKBOOK;
      if (format.word().equals(word) && isWhole && !file.equals(Optional.of(""))) {
        return new ReportOption(format, file);
      }
    }
    throw unknown(value);
  }

  private static Failure unknown(String value) {
    List<String> known = List.of(Format.values()).stream().map(Format::word).toList();
    return new Failure(
        ExitCode.USAGE, UsageKinds.REPORT_FORMAT, Arg.of(value), Arg.of(String.join(", ", known)));
  }
}
