package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.sandbox.Sandbox;
import cn.ssp.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code ssp hall}: the sandbox hall, until it is interrupted. */
@CommandLine.Command(name = "hall")
final class HallCommand implements Command {
  private static final int HIGHEST_PORT = 65_535;

  private final Session session;

  @Option(names = "--port", paramLabel = "N")
  private int port;

  @Option(names = "--folder", paramLabel = "DIR")
  private @Nullable String folder;

  @Option(names = "--delay", paramLabel = "DURATION")
  private String delay = "2s";

  HallCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    SandboxSettings settings = settings();
    try (Sandbox sandbox = SandboxStart.start(session, settings)) {
      Thread atTheEnd = new Thread(sandbox::close);
      Runtime.getRuntime().addShutdownHook(atTheEnd);
      tell(sandbox, settings);
      waitForTheEnd();
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }
    return ExitCode.OK;
  }

  private SandboxSettings settings() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw UsageKinds.badValue("--port", Integer.toString(port), "0 - " + HIGHEST_PORT);
    }
    return SandboxStart.settings(
        session,
        folder == null ? SandboxStart.folder(session) : session.file(folder),
        port,
        fromTheMomentOn(),
        Spell.parse("--delay", delay));
  }

  /** A clock that shows the moment of the run now, and goes on. */
  private Clock fromTheMomentOn() {
    Clock clock = session.env().clock();
    return Clock.offset(clock, Duration.between(clock.instant(), session.instant()));
  }

  /** Programs read the address on standard output, which says nothing else. */
  private void tell(Sandbox sandbox, SandboxSettings settings) {
    String address = sandbox.address() + "/";
    if (settings.employers().stream().noneMatch(it -> it.creditCode().isPresent())) {
      tell("hall.no-employers");
    }
    if (settings.trust().anchors().isEmpty()) {
      tell("hall.no-trust");
    }
    if (!session.quiet()) {
      Path where = settings.folder();
      session.console().tell(session.messages().get("hall.started", address, where));
    }
    session.console().print(address + "\n");
  }

  private void tell(String key) {
    session.console().tell(session.messages().get(key));
  }

  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
