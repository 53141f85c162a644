package cn.ssp.hall;

import cn.ssp.finding.FindingKind;
import java.util.List;

/** What can go wrong between ssp and the hall. */
public final class HallKinds {
  private static final String PROTOCOL = "hall protocol v1";
  private static final String GUIDE = "employers' guide, part one, 6 (1)";

  /** No connection came about: unknown host, no route, or nobody listens. */
  public static final FindingKind UNREACHABLE = error("hall-unreachable", "reason", "hall");

  /** The proxy of the environment cannot be reached, wants a log-in, or does not connect. */
  public static final FindingKind PROXY = error("hall-proxy", "reason", "proxy");

  /** The hall's certificate is not to be trusted, or no encrypted connection came about. */
  public static final FindingKind TLS = error("hall-tls", "reason", "hall");

  /** It took too long. */
  public static final FindingKind TIMED_OUT = error("hall-timed-out", "reason", "hall", "limit");

  /** The connection broke off before the whole answer was there. */
  public static final FindingKind DROPPED = error("hall-dropped", "hall");

  /** What came is not of the protocol: another service, a page of a gateway, far too much. */
  public static final FindingKind NOT_THE_PROTOCOL =
      error("hall-not-the-protocol", "reason", "hall", "status");

  /** An HTTP status that the protocol has no use for; a redirect is one. */
  public static final FindingKind UNEXPECTED_STATUS =
      error("hall-unexpected-status", "reason", "hall", "status");

  /** The hall does not accept the session that it has just opened. */
  public static final FindingKind NO_SESSION = error("hall-no-session", "message");

  /** The certificate is of nobody that the hall knows. */
  public static final FindingKind NO_CA_RECORD = FindingKind.error("hall-no-ca-record", GUIDE);

  /** The log-in was refused for another reason than those with a kind of their own. */
  public static final FindingKind LOGIN_REFUSED = error("hall-login-refused", "code", "message");

  /** The package is of another employer than the one who logged in. */
  public static final FindingKind OTHER_EMPLOYER = error("hall-other-employer", "message");

  /** The hall has no such thing. */
  public static final FindingKind NOT_FOUND = error("hall-not-found", "message");

  /** Something else was sent under the same key. */
  public static final FindingKind KEY_TAKEN = error("hall-key-taken");

  /** The declaration window is closed. */
  public static final FindingKind WINDOW_CLOSED =
      FindingKind.error("hall-window-closed", "guide, part two, II", "reason", "opens");

  /** The batch is larger than the hall takes. */
  public static final FindingKind TOO_LARGE = error("hall-too-large");

  /** The hall cannot use the package. */
  public static final FindingKind BAD_PACKAGE = error("hall-bad-package", "message");

  /** The hall refuses for a reason that has no kind of its own. */
  public static final FindingKind REFUSED = error("hall-refused", "status", "code", "message");

  /** The hall wants to be asked less often. */
  public static final FindingKind TOO_MANY = error("hall-too-many", "reason", "seconds");

  /** The hall itself failed. */
  public static final FindingKind FAULT = error("hall-fault", "reason", "status", "message");

  /** The configured address is none of a hall. */
  public static final FindingKind BAD_ADDRESS = error("hall-bad-address");

  /** A proxy variable of the environment is no address of a proxy. */
  public static final FindingKind BAD_PROXY = error("hall-bad-proxy", "variable");

  /** The file of certificates to trust cannot be read. */
  public static final FindingKind CA_FILE = error("hall-ca-file", "file");

  /** All of them. */
  public static final List<FindingKind> ALL =
      List.of(
          UNREACHABLE,
          PROXY,
          TLS,
          TIMED_OUT,
          DROPPED,
          NOT_THE_PROTOCOL,
          UNEXPECTED_STATUS,
          NO_SESSION,
          NO_CA_RECORD,
          LOGIN_REFUSED,
          OTHER_EMPLOYER,
          NOT_FOUND,
          KEY_TAKEN,
          WINDOW_CLOSED,
          TOO_LARGE,
          BAD_PACKAGE,
          REFUSED,
          TOO_MANY,
          FAULT,
          BAD_ADDRESS,
          BAD_PROXY,
          CA_FILE);

  private HallKinds() {}

  private static FindingKind error(String id, String... args) {
    return FindingKind.error(id, PROTOCOL, args);
  }
}
