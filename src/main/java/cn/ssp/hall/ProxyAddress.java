package cn.ssp.hall;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy that the environment names for a hall, as curl reads it: {@code https_proxy} or {@code
 * http_proxy} by the hall's scheme, {@code no_proxy} for exceptions, each in lower or upper case,
 * the lower first. There is none for a hall on this machine.
 *
 * @param host its name
 * @param port its port
 * @param authorization what it is to be told; empty where the environment names no user
 */
record ProxyAddress(String host, int port, Optional<String> authorization) {
  private static final int USUAL_PORT = 80;

  /**
   * The proxy to a hall; empty where it is reached directly.
   *
   * @throws Failure of {@link HallKinds#BAD_PROXY} when the variable is no address of an HTTP proxy
   */
  static Optional<ProxyAddress> to(URI hall, Map<String, String> environment) {
    if (isThisMachine(hall.getHost()) || NoProxy.of(environment).covers(hall)) {
      return Optional.empty();
    }
    String variable = hall.getScheme().toLowerCase(Locale.ROOT) + "_proxy";
    return variable(environment, variable).map(address -> parse(address, variable));
  }

  /** A variable in lower or upper case; empty where it has no value. */
  static Optional<String> variable(Map<String, String> environment, String name) {
    return List.of(name, name.toUpperCase(Locale.ROOT)).stream()
        .map(spelling -> environment.getOrDefault(spelling, "").strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** For the client. */
  ProxySelector selector() {
    return ProxySelector.of(InetSocketAddress.createUnresolved(host, port));
  }

  private static boolean isThisMachine(String host) {
    return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  private static ProxyAddress parse(String address, String variable) {
    try {
      URI proxy = new URI(address.contains("://") ? address : "http://" + address);
      if (!"http".equalsIgnoreCase(proxy.getScheme()) || proxy.getHost() == null) {
        throw bad(variable);
      }
      int port = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
      return new ProxyAddress(
          proxy.getHost(), port, Optional.ofNullable(proxy.getUserInfo()).map(ProxyAddress::basic));
    } catch (URISyntaxException e) {
      throw bad(variable);
    }
  }

  /** RFC 7617. */
  private static String basic(String user) {
    return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  /** Names the variable alone: the value may hold a password. */
  private static Failure bad(String variable) {
    return new Failure(ExitCode.USAGE, HallKinds.BAD_PROXY, Arg.of(variable));
  }

  /** Without what it is to be told. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
