package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.report.Table;
import cn.ssp.sandbox.authority.DemoFolder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code ssp hall init}: makes a folder in which the sandbox hall can be tried at once. */
@CommandLine.Command(name = "init")
final class HallInitCommand implements Command {
  /** What is in the folder, and what its line in the message bundles is called. */
  private static final List<List<String>> PARTS =
      List.of(
          List.of(DemoFolder.CONFIGURATION, "configuration"),
          List.of("acme.p12", "acme"),
          List.of("agency.p12", "agency"),
          List.of(DemoFolder.PIN, "pin"),
          List.of("ca/", "ca"),
          List.of(DemoFolder.FAULTY + "/", "faulty"));

  private static final List<String> NEXT =
      List.of("token check", "submit --yes --wait samples/enrolment.xlsx", "status");

  private final Session session;

  @Parameters(paramLabel = "FOLDER", index = "0")
  private String folder = "";

  HallInitCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    Path place = session.file(folder);
    try {
      requireEmpty(place);
      DemoFolder.make(place, new SecureRandom());
    } catch (NotDirectoryException | FileAlreadyExistsException e) {
      throw failed("no-folder", e);
    } catch (AccessDeniedException e) {
      throw failed("denied", e);
    } catch (IOException e) {
      throw failed("device", e);
    }
    if (!session.quiet()) {
      session.console().print(told());
    }
    return ExitCode.OK;
  }

  private void requireEmpty(Path place) throws IOException {
    if (Files.exists(place)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
        if (files.iterator().hasNext()) {
          throw failure("not-empty");
        }
      }
    }
  }

  private String told() {
    Table parts = new Table();
    for (List<String> part : PARTS) {
      parts.row("  " + part.get(0), session.messages().get("hall.init." + part.get(1)));
    }
    StringBuilder text = new StringBuilder();
    text.append(session.messages().get("hall.init.made", folder)).append("\n\n");
    text.append(parts.text()).append('\n');
    text.append(session.messages().get("hall.init.next")).append("\n\n");
    NEXT.forEach(
        command ->
            text.append("  ssp --config ")
                .append(configuration())
                .append(' ')
                .append(command)
                .append('\n'));
    return text.toString();
  }

  /** As a shell takes it. */
  private String configuration() {
    String file = Path.of(folder, DemoFolder.CONFIGURATION).toString();
    return file.chars().anyMatch(Character::isWhitespace) ? "\"" + file + "\"" : file;
  }

  private Failure failed(String reason, IOException cause) {
    Failure failure = failure(reason);
    failure.initCause(cause);
    return failure;
  }

  private Failure failure(String reason) {
    return new Failure(ExitCode.USAGE, UsageKinds.DEMO_FOLDER, Arg.of(reason), Arg.of(folder));
  }
}
