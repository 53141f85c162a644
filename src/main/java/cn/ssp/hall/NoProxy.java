package cn.ssp.hall;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The hosts that the environment wants reached without a proxy: names, which stand for what is
 * below them too, or addresses; {@code *} for all; each with a port where it holds for that alone.
 */
final class NoProxy {
  private static final String ALL = "*";

  private final List<String> hosts;

  private NoProxy(List<String> hosts) {
    this.hosts = hosts;
  }

  /** What {@code no_proxy} says. */
  static NoProxy of(Map<String, String> environment) {
    return new NoProxy(
        ProxyAddress.variable(environment, "no_proxy").stream()
            .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split("[,\\s]+")))
            .map(host -> host.startsWith(".") ? host.substring(1) : host)
            .filter(host -> !host.isEmpty())
            .toList());
  }

  /** Whether a hall is among them. */
  boolean covers(URI hall) {
    String host = hall.getHost().toLowerCase(Locale.ROOT);
    String withPort = host + ":" + port(hall);
    return hosts.stream().anyMatch(it -> it.equals(ALL) || ends(host, it) || ends(withPort, it));
  }

  private static boolean ends(String host, String end) {
    return host.equals(end) || host.endsWith("." + end);
  }

  private static int port(URI hall) {
    if (hall.getPort() >= 0) {
      return hall.getPort();
    }
    return hall.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }
}
