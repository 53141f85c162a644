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

/** Starts the sandbox hall with what is configured: its employers, and whose keys it trusts. */
final class SandboxStart {
  private static final String FOLDER = "sandbox";
  private static final int CALLS_PER_SECOND = 1000;

  private SandboxStart() {}

  /** Where it keeps its state, where nobody says otherwise. */
  static Path folder(Session session) {
    return session.dataFolder().resolve(FOLDER);
  }

  /**
   * What it is made from.
   *
   * @param day tells the hall which day it is
   * @param delay how long it works on a batch
   */
  static SandboxSettings settings(
      Session session, Path folder, int port, Clock day, Duration delay) {
    return new SandboxSettings(
        folder,
        port,
        TrustStore.read(session),
        session.configuration().employers(),
        session.policy().calendar(),
        day,
        session.env().clock(),
        delay,
        CALLS_PER_SECOND,
        WebLimits.usual());
  }

  /** Starts it inside a run: on a port of its own, on the run's day, and answering at once. */
  static Sandbox inside(Session session) {
    Clock day = Clock.fixed(session.instant(), Env.ZONE);
    return start(session, settings(session, folder(session), 0, day, Duration.ZERO));
  }

  /**
   * Starts it.
   *
   * @throws Failure of {@link UsageKinds#HALL_START} when its port or its folder cannot be used
   */
  static Sandbox start(Session session, SandboxSettings settings) {
    try {
      return Sandbox.start(
          settings,
          defect -> new DefectReport(session.env()).write(session.console(), List.of(defect)));
    } catch (BindException e) {
      throw failed("port", Integer.toString(settings.port()), e);
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
}
