package cn.ssp.cli;

import cn.ssp.files.Fleeting;
import cn.ssp.finding.Arg;
import cn.ssp.roster.read.FileKinds;
import cn.ssp.roster.read.UnreadableRoster;
import cn.ssp.roster.read.Workbook;
import cn.ssp.roster.read.Workbooks;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A roster to be read.
 *
 * @param name its name as the user gave it, or as found in a folder the user gave
 * @param file where it is; empty for standard input and for what is no file
 * @param workbook opens it; throws {@link UnreadableRoster} when that cannot be done
 */
record RosterSource(String name, Optional<Path> file, Supplier<Workbook> workbook) {
  static final String STANDARD_INPUT = "-";

  private static final Set<String> EXTENSIONS = Set.of("xlsx", "xls", "csv", "xlsm");

  /** The rosters that an argument means: standard input, a file, or those of a folder in order. */
  static List<RosterSource> of(String argument, Env env) {
    if (argument.equals(STANDARD_INPUT)) {
      return List.of(
          new RosterSource(argument, Optional.empty(), () -> Workbooks.open(argument, env.in())));
    }
    if (argument.isEmpty()) {
      return List.of(unreadable(argument, "missing"));
    }
    Path path = env.file(argument);
    return Files.isDirectory(path) ? inFolder(argument, path) : List.of(ofFile(argument, path));
  }

  /**
   * The same roster as a file that can be read again: what comes from standard input is copied to a
   * temporary one, which only its owner may read. Its name only says that text is CSV.
   */
  RosterSource kept(Env env) {
    if (!name.equals(STANDARD_INPUT)) {
      return this;
    }
    try {
      Path copy = Fleeting.personal(".csv");
      try (OutputStream out = Files.newOutputStream(copy)) {
        env.in().transferTo(out);
      }
      return ofFile(name, copy);
    } catch (IOException e) {
      return unreadable(name, "unreadable");
    }
  }

  private static RosterSource ofFile(String name, Path file) {
    return new RosterSource(name, Optional.of(file), () -> Workbooks.open(file));
  }

  private static List<RosterSource> inFolder(String name, Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<RosterSource> rosters =
          files
              .filter(file -> isRoster(folder.relativize(file)) && Files.isRegularFile(file))
              .sorted()
              .map(file -> ofFile(Path.of(name).resolve(folder.relativize(file)).toString(), file))
              .toList();
      return rosters.isEmpty() ? List.of(unreadable(name, "no-rosters")) : rosters;
    } catch (IOException | UncheckedIOException e) {
      return List.of(unreadable(name, "unreadable"));
    }
  }

  private static RosterSource unreadable(String name, String reason) {
    return new RosterSource(
        name,
        Optional.empty(),
        () -> {
          throw new UnreadableRoster(FileKinds.FILE_MISSING, Arg.of(reason));
        });
  }

  /** How much there is to read, in bytes; 1 where that is not known. */
  long bytes() {
    return file.map(Path::toFile).map(File::length).filter(length -> length > 0).orElse(1L);
  }

  /** Whether a file to be written is this roster, by whatever name. */
  boolean isAt(Path other) {
    try {
      return file.isPresent() && Files.exists(other) && Files.isSameFile(file.get(), other);
    } catch (IOException e) {
      return false;
    }
  }

  /** Not what a program hides, nor the lock file that stands beside an open workbook. */
  private static boolean isRoster(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
        return false;
      }
    }
    String name = file.toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(extension);
  }
}
