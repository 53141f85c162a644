package cn.ssp.cli;

import cn.ssp.config.Sending;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.hall.CallLimits;
import cn.ssp.hall.Hall;
import cn.ssp.hall.HttpHall;
import cn.ssp.sandbox.Sandbox;
import cn.ssp.submission.SigningKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The way to the hall that is configured, opened for one employer after another. */
final class HallDoor implements AutoCloseable {
  private final Session session;
  private final String name;
  private final String address;
  private final Optional<Sandbox> sandbox;

  private HallDoor(Session session, String name, String address, Optional<Sandbox> sandbox) {
    this.session = session;
    this.name = name;
    this.address = address;
    this.sandbox = sandbox;
  }

  /**
   * Finds the hall; the sandbox is started, in this process. Tells where all can be read on the
   * way.
   *
   * @throws Failure of {@link UsageKinds#NO_HALL} or {@link UsageKinds#HALL_ADDRESS}
   */
  static HallDoor of(Session session) {
    String hall = configured(session);
    if (hall.equals(Sending.SANDBOX)) {
      Sandbox sandbox = SandboxStart.inside(session);
      return new HallDoor(session, hall, sandbox.address().toString(), Optional.of(sandbox));
    }
    if (HallAddress.isInTheOpen(hall)) {
      session.console().tell(session.messages().get("submit.in-the-open"));
    }
    return new HallDoor(session, hall, hall, Optional.empty());
  }

  /**
   * What the configuration calls the hall.
   *
   * @throws Failure of {@link UsageKinds#NO_HALL} or {@link UsageKinds#HALL_ADDRESS}
   */
  static String configured(Session session) {
    String hall =
        session
            .configuration()
            .sending()
            .hall()
            .orElseThrow(() -> new Failure(ExitCode.USAGE, UsageKinds.NO_HALL));
    if (!hall.equals(Sending.SANDBOX) && HallAddress.onNetwork(hall).isEmpty()) {
      throw new Failure(ExitCode.USAGE, UsageKinds.HALL_ADDRESS, Arg.of(hall));
    }
    return hall;
  }

  /** What the configuration calls the hall. */
  String name() {
    return name;
  }

  /** The hall as the employer of a key uses it; nothing is asked of it yet. */
  Hall open(SigningKey key) {
    Optional<Path> certificates = session.configuration().sending().hallCertificates();
    return HttpHall.open(
        address,
        CallLimits.usual(),
        certificates,
        sandbox.isPresent() ? Map.of() : session.env().variables(),
        session.env().clock(),
        key::seal);
  }

  @Override
  public void close() {
    sandbox.ifPresent(Sandbox::close);
  }
}
