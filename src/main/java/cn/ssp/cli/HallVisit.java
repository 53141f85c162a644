package cn.ssp.cli;

import cn.ssp.config.Sending;
import cn.ssp.finding.Failure;
import cn.ssp.hall.CallLimits;
import cn.ssp.hall.HttpHall;
import cn.ssp.submission.HallLook;
import java.util.Optional;

/** Looks whether the hall that is configured is there, without a key. */
final class HallVisit implements HallLook {
  private final Session session;
  private final String address;

  private HallVisit(Session session, String address) {
    this.session = session;
    this.address = address;
  }

  /** The look at a hall on the network; empty where none is configured. */
  static Optional<HallLook> of(Session session) {
    Sending sending = session.configuration().sending();
    return sending
        .hall()
        .filter(hall -> HallAddress.onNetwork(hall).isPresent())
        .map(hall -> new HallVisit(session, hall));
  }

  @Override
  public String hall() {
    return address;
  }

  @Override
  public Answer ask() {
    try (HttpHall hall =
        HttpHall.open(
            address,
            CallLimits.usual(),
            session.configuration().sending().hallCertificates(),
            session.env().variables(),
            session.env().clock(),
            content -> new byte[0])) {
      hall.greet();
      return new Reached(hall.clockSkew());
    } catch (Failure failure) {
      return new Unreachable(failure.kind().id());
    }
  }
}
