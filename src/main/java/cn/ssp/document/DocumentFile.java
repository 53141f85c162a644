package cn.ssp.document;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.Nearest;
import java.io.IOException;
import java.util.Collection;

/**
 * The file that a document comes from, and the failures that point into it. Lines are 1-based.
 *
 * @param name the file as the user named it
 */
public record DocumentFile(String name) {
  /** The file cannot be read. */
  public Failure missing(IOException cause) {
    Failure failure = new Failure(ExitCode.USAGE, DocumentKinds.MISSING, Arg.of(name));
    failure.initCause(cause);
    return failure;
  }

  /** The file is not a JSON object from that place on. */
  public Failure syntax(int line, int character) {
    return new Failure(
        ExitCode.USAGE, DocumentKinds.SYNTAX, Arg.of(name), Arg.of(line), Arg.of(character));
  }

  /** Something is wrong on a line; {@code reason} is a word that the message bundles know. */
  public Failure wrong(int line, String reason, String found) {
    return new Failure(
        ExitCode.USAGE,
        DocumentKinds.WRONG,
        Arg.of(name),
        Arg.of(line),
        Arg.of(reason),
        Arg.of(found));
  }

  /** A name on a line is none of the known ones. */
  public Failure unknown(int line, String reason, String found, Collection<String> known) {
    return new Failure(
        ExitCode.USAGE,
        DocumentKinds.UNKNOWN,
        Arg.of(name),
        Arg.of(line),
        Arg.of(reason),
        Arg.of(found),
        Arg.of(Nearest.to(found, known)));
  }
}
