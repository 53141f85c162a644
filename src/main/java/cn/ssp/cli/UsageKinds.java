package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import java.util.List;

/** What can be wrong with a command line. */
public final class UsageKinds {
  private static final String HELP = "ssp --help";

  /** An option or argument that the command does not have. */
  public static final FindingKind UNKNOWN_OPTION =
      FindingKind.error("usage-unknown-option", HELP, "reason", "option", "nearest");

  /** A required argument, or an option's value, is not there. */
  public static final FindingKind MISSING = FindingKind.error("usage-missing", HELP, "what");

  /** An option's value is not of its form. */
  public static final FindingKind BAD_VALUE =
      FindingKind.error("usage-bad-value", HELP, "option", "value", "expected");

  /** Anything else that the parser of the command line refuses. */
  public static final FindingKind BAD_ARGUMENTS =
      FindingKind.error("usage-bad-arguments", HELP, "arguments");

  /** A report format that does not exist. */
  public static final FindingKind REPORT_FORMAT =
      FindingKind.error("usage-report-format", HELP, "format", "known");

  /** Two reports in one place: mixed on standard output, or one over the other in a file. */
  public static final FindingKind TWO_REPORTS = FindingKind.error("usage-two-reports", HELP);

  /** A template that does not exist. */
  public static final FindingKind NO_TEMPLATE =
      FindingKind.error("usage-no-template", HELP, "code", "known");

  /** A rule that does not exist. */
  public static final FindingKind NO_RULE =
      FindingKind.error("usage-no-rule", HELP, "rule", "nearest");

  /** A text that is no message of the hall, nor like one. */
  public static final FindingKind NO_MESSAGE =
      FindingKind.error("usage-no-message", HELP, "text", "nearest");

  /** A roster from standard input, with no word of its template. */
  public static final FindingKind STANDARD_INPUT = FindingKind.error("usage-standard-input", HELP);

  /** A date before the calendar begins. */
  public static final FindingKind CALENDAR_UNKNOWN =
      FindingKind.error("usage-calendar-unknown", "guide, annex 1", "from");

  /** A file name that the locale's encoding cannot tell. */
  public static final FindingKind FILE_NAME = FindingKind.error("usage-file-name", HELP, "file");

  /** A report that would take the place of a roster. */
  public static final FindingKind REPORT_OVER_ROSTER =
      FindingKind.error("usage-report-over-roster", HELP, "file");

  /** An employer that is not configured. */
  public static final FindingKind NO_EMPLOYER =
      FindingKind.error("usage-no-employer", HELP, "reason", "code", "nearest");

  /** A roster to be mended that is no single file. */
  public static final FindingKind FIX_ONE_FILE =
      FindingKind.error("usage-fix-one-file", HELP, "reason", "roster");

  /** A copy that would take the place of its original. */
  public static final FindingKind COPY_OVER_ROSTER =
      FindingKind.error("usage-copy-over-roster", HELP, "file");

  /** A copy in another format than its original. */
  public static final FindingKind COPY_FORMAT =
      FindingKind.error("usage-copy-format", HELP, "file", "extension");

  /** Nothing says which token to use. */
  public static final FindingKind NO_TOKEN = FindingKind.error("usage-no-token", HELP);

  /** A file of trusted certificates that cannot be read. */
  public static final FindingKind TRUST_FILE = FindingKind.error("usage-trust-file", HELP, "file");

  /** A fixed moment in the configuration of a hall that is no rehearsal. */
  public static final FindingKind REHEARSAL = FindingKind.error("usage-rehearsal", HELP);

  /** A baseline that is not there, or is none. */
  public static final FindingKind BASELINE =
      FindingKind.error("usage-baseline", HELP, "reason", "file");

  /** A marked copy of what is no file. */
  public static final FindingKind COPY_OF_STANDARD_INPUT =
      FindingKind.error("usage-copy-of-standard-input", HELP);

  /** A package that is not there or cannot be read. */
  public static final FindingKind NO_PACKAGE_FILE =
      FindingKind.error("usage-no-package-file", HELP, "reason", "file");

  /** Nothing says which hall to send to. */
  public static final FindingKind NO_HALL = FindingKind.error("usage-no-hall", HELP);

  /** A hall that is none of the kinds there are. */
  public static final FindingKind HALL_ADDRESS =
      FindingKind.error("usage-hall-address", HELP, "hall");

  /** A roster of which nothing says whose it is, or an employer that lacks what is needed. */
  public static final FindingKind WHOSE_ROSTER =
      FindingKind.error("usage-whose-roster", HELP, "reason", "file", "known");

  /** Options of one token in a run of several employers. */
  public static final FindingKind ONE_TOKEN = FindingKind.error("usage-one-token", HELP);

  /** Nobody is there to say yes. */
  public static final FindingKind NOBODY_TO_ASK = FindingKind.error("usage-nobody-to-ask", HELP);

  /** A batch that the ledger does not have, or that a part of a name does not tell from others. */
  public static final FindingKind NO_BATCH =
      FindingKind.error("usage-no-batch", HELP, "reason", "batch");

  /** Rejected rows of several businesses, for one workbook. */
  public static final FindingKind ONE_BUSINESS = FindingKind.error("usage-one-business", HELP);

  /** The sandbox hall cannot have its port, or keep its state in its folder. */
  public static final FindingKind HALL_START =
      FindingKind.error("usage-hall-start", HELP, "reason", "what");

  /** A folder that no demonstration can be made in. */
  public static final FindingKind DEMO_FOLDER =
      FindingKind.error("usage-demo-folder", HELP, "reason", "folder");

  /** All of them. */
  public static final List<FindingKind> ALL =
      List.of(
          UNKNOWN_OPTION,
          MISSING,
          BAD_VALUE,
          BAD_ARGUMENTS,
          REPORT_FORMAT,
          TWO_REPORTS,
          NO_TEMPLATE,
          NO_RULE,
          NO_MESSAGE,
          STANDARD_INPUT,
          CALENDAR_UNKNOWN,
          FILE_NAME,
          REPORT_OVER_ROSTER,
          NO_EMPLOYER,
          NO_TOKEN,
          TRUST_FILE,
          HALL_START,
          DEMO_FOLDER,
          FIX_ONE_FILE,
          COPY_OVER_ROSTER,
          COPY_FORMAT,
          REHEARSAL,
          BASELINE,
          COPY_OF_STANDARD_INPUT,
          NO_PACKAGE_FILE,
          NO_HALL,
          HALL_ADDRESS,
          WHOSE_ROSTER,
          ONE_TOKEN,
          NOBODY_TO_ASK,
          NO_BATCH,
          ONE_BUSINESS);

  private UsageKinds() {}

  /** An option's value that is not of its form. */
  static Failure badValue(String option, String value, String expected) {
    return new Failure(ExitCode.USAGE, BAD_VALUE, Arg.of(option), Arg.of(value), Arg.of(expected));
  }
}
