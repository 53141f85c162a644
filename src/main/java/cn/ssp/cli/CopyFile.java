package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.roster.read.RosterFormat;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a corrected copy goes: beside the original, unless another place is asked for.
 *
 * @param name its name as the user knows it
 * @param path where it is to be
 */
record CopyFile(String name, Path path) {
  private static final String WORD = ".fixed";

  /**
   * The copy of a roster.
   *
   * @param asked the name that the user asked for; null for none
   * @throws Failure of {@link UsageKinds} when that name is of another format, or it is the
   *     original itself, by whatever name
   */
  static CopyFile of(RosterSource original, Path file, @Nullable String asked, Session session) {
    String name = asked == null ? beside(original.name()) : asked;
    Path path = session.file(name);
    if (original.isAt(path)) {
      throw new Failure(ExitCode.USAGE, UsageKinds.COPY_OVER_ROSTER, Arg.of(name));
    }
    String format = RosterFormat.of(file).extension();
    String extension = extension(name);
    if (asked != null
        && !extension.equals(format)
        && !extension.equals(extension(original.name()))) {
      throw new Failure(ExitCode.USAGE, UsageKinds.COPY_FORMAT, Arg.of(name), Arg.of("." + format));
    }
    return new CopyFile(name, path);
  }

  private static String beside(String original) {
    int dot = dot(original);
    return original.substring(0, dot) + WORD + original.substring(dot);
  }

  private static String extension(String name) {
    return name.substring(dot(name)).replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
  }

  /** Where the extension starts; the end where there is none. */
  private static int dot(String name) {
    int dot = name.lastIndexOf('.');
    return dot > Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) ? dot : name.length();
  }
}
