package cn.ssp.declaration.seal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/**
 * When a certificate is valid.
 *
 * @param from its first instant
 * @param to its last
 */
public record Validity(Instant from, Instant to) {
  /** Where an instant lies to it. */
  public enum Phase {
    /** Before it. */
    NOT_YET,
    /** Within it. */
    IN_FORCE,
    /** After it. */
    OVER
  }

  /** Of a certificate. */
  public static Validity of(X509Certificate certificate) {
    return new Validity(
        certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
  }

  /** Where an instant lies. */
  public Phase at(Instant instant) {
    if (instant.isBefore(from)) {
      return Phase.NOT_YET;
    }
    return instant.isAfter(to) ? Phase.OVER : Phase.IN_FORCE;
  }

  /** The whole days that are left of it; negative once it is over. */
  public long daysLeft(Instant instant) {
    return Math.floorDiv(Duration.between(instant, to).toSeconds(), Duration.ofDays(1).toSeconds());
  }

  boolean isEmpty() {
    return to.isBefore(from);
  }

  /** The instant within it that is the nearest to another. */
  Instant nearest(Instant instant) {
    return switch (at(instant)) {
      case NOT_YET -> from;
      case IN_FORCE -> instant;
      case OVER -> to;
    };
  }
}
