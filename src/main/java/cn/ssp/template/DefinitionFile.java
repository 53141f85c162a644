package cn.ssp.template;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.io.IOException;
import java.util.Collection;

/**
 * The file that a definition comes from, and the failures that point into it. Lines are 1-based.
 *
 * @param name the file as the user named it
 */
record DefinitionFile(String name) {
  /** The file cannot be read. */
  Failure missing(IOException cause) {
    Failure failure = new Failure(ExitCode.USAGE, DefinitionKinds.MISSING, Arg.of(name));
    failure.initCause(cause);
    return failure;
  }

  /** The file is not a JSON object from that place on. */
  Failure syntax(int line, int character) {
    return new Failure(
        ExitCode.USAGE, DefinitionKinds.SYNTAX, Arg.of(name), Arg.of(line), Arg.of(character));
  }

  /** Something is wrong on a line; {@code reason} is a word that the message bundles know. */
  Failure wrong(int line, String reason, String found) {
    return new Failure(
        ExitCode.USAGE,
        DefinitionKinds.WRONG,
        Arg.of(name),
        Arg.of(line),
        Arg.of(reason),
        Arg.of(found));
  }

  /** A name on a line is none of the known ones. */
  Failure unknown(int line, String reason, String found, Collection<String> known) {
    return new Failure(
        ExitCode.USAGE,
        DefinitionKinds.UNKNOWN,
        Arg.of(name),
        Arg.of(line),
        Arg.of(reason),
        Arg.of(found),
        Arg.of(Nearest.to(found, known)));
  }
}
