package cn.ssp.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be said of an address: it may hold a user and a password, right or wrongly written. */
final class ShownAddress {
  private static final String HOST = "(?:[\\w.-]+|\\[[\\da-fA-F:]+])(?::\\d+)?";

  private static final Pattern SERVER =
      Pattern.compile(
          "(jdbc:postgresql:(?://" + HOST + "(?:," + HOST + ")*/)?[\\w.%-]+)(?:[?].*)?");

  private static final Pattern DOUBTFUL = Pattern.compile("//|[?@]");

  private ShownAddress() {}

  /** Whether it is a server's, rightly written: the driver would quote another one in its log. */
  static boolean isServer(String address) {
    return SERVER.matcher(address).matches();
  }

  /** The hosts, ports and database of a server; of anything else, what stands before them. */
  static String of(String address) {
    Matcher server = SERVER.matcher(address);
    if (server.matches()) {
      return server.group(1);
    }
    Matcher doubtful = DOUBTFUL.matcher(address);
    return doubtful.find() ? address.substring(0, doubtful.start()) + "…" : address;
  }
}
