package cn.ssp.cli;

import org.jspecify.annotations.Nullable;

/**
 * Opens the desks of employers, each with the token of its own, and one way to the hall for all.
 */
final class EmployerDesks implements AutoCloseable {
  private final Session session;
  private final TokenOptions options;
  private @Nullable HallDoor door;

  EmployerDesks(Session session, TokenOptions options) {
    this.session = session;
    this.options = options;
  }

  /**
   * Opens the desk of an employer: its token is looked at, unlocked and tried; nothing goes to the
   * hall yet.
   *
   * @throws cn.ssp.finding.Failure when the token cannot be used, or no hall is configured
   */
  EmployerDesk open(EmployerRosters.Group group) {
    if (door == null) {
      door = HallDoor.of(session);
    }
    return EmployerDesk.open(session, options, door, group.profile());
  }

  @Override
  public void close() {
    if (door != null) {
      door.close();
    }
  }
}
