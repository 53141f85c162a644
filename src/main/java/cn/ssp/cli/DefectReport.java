package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.report.Masking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes down what is needed to mend a defect: versions and places in the code. Messages of
 * exceptions are left out, for they may quote the roster.
 */
final class DefectReport {
  static final FindingKind DEFECT = FindingKind.error("defect", "ssp", "file");

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Env env;

  DefectReport(Env env) {
    this.env = env;
  }

  /** Writes the report and tells where it is. */
  void write(Console console, List<? extends Throwable> defects) {
    Path file = env.stateFolder().resolve("defect-" + STAMP.format(env.now()) + ".txt");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text(defects));
      Arg where = Arg.of(file.toString());
      console.tell(console.messages().message(DEFECT, List.of(where), Masking.revealed()));
    } catch (IOException e) {
      console.tell(console.messages().get("defect.message.unwritten", defects.get(0).getClass()));
    }
  }

  private static String text(List<? extends Throwable> defects) {
    StringBuilder text = new StringBuilder();
    text.append("ssp ").append(Version.current()).append('\n');
    for (String property : List.of("java.vendor", "java.version", "os.name", "os.arch")) {
      text.append(property).append(' ').append(System.getProperty(property)).append('\n');
    }
    defects.forEach(defect -> append(text, defect));
    return text.toString();
  }

  private static void append(StringBuilder text, Throwable defect) {
    text.append('\n').append(defect.getClass().getName()).append('\n');
    for (StackTraceElement frame : defect.getStackTrace()) {
      text.append("  at ").append(frame).append('\n');
    }
    if (defect.getCause() != null) {
      append(text, defect.getCause());
    }
  }
}
