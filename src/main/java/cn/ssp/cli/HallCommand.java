package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.sandbox.Sandbox;
import cn.ssp.sandbox.SandboxSettings;
import cn.ssp.sandbox.web.WebLimits;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code ssp hall}: the sandbox hall, until it is interrupted. */
@CommandLine.Command(name = "hall")
final class HallCommand implements Command {
  private static final String FOLDER = "sandbox";
  private static final int HIGHEST_PORT = 65_535;
  private static final int CALLS_PER_SECOND = 1000;

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
    try (Sandbox sandbox = start(settings)) {
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
    return new SandboxSettings(
        folder == null ? session.dataFolder().resolve(FOLDER) : session.file(folder),
        port,
        TrustStore.read(session),
        session.configuration().employers(),
        session.policy().calendar(),
        fromTheMomentOn(),
        session.env().clock(),
        Spell.parse("--delay", delay),
        CALLS_PER_SECOND,
        WebLimits.usual());
  }

  /** A clock that shows the moment of the run now, and goes on. */
  private Clock fromTheMomentOn() {
    Clock clock = session.env().clock();
    return Clock.offset(clock, Duration.between(clock.instant(), session.instant()));
  }

  private Sandbox start(SandboxSettings settings) {
    try {
      return Sandbox.start(
          settings,
          defect -> new DefectReport(session.env()).write(session.console(), List.of(defect)));
    } catch (BindException e) {
      throw failed("port", Integer.toString(port), e);
    } catch (IOException e) {
      throw failed("folder", settings.folder().toString(), e);
    }
  }

  private static Failure failed(String reason, String what, IOException cause) {
    Failure failure =
        new Failure(ExitCode.USAGE, UsageKinds.HALL_START, Arg.of(reason), Arg.of(what));
    failure.initCause(cause);
    return failure;
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
