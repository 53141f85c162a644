package cn.ssp.cli;

import cn.ssp.config.Sending;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** What the configuration calls a hall. */
final class HallAddress {
  private static final List<String> LOOPBACK = List.of("localhost", "[::1]", "::1");

  private HallAddress() {}

  /** The hall's address on the network; empty where it is none. */
  static Optional<URI> onNetwork(String hall) {
    try {
      URI address = new URI(hall.endsWith("/") ? hall.substring(0, hall.length() - 1) : hall);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether nothing can be declared there for good: the sandbox, or a hall on this machine. */
  static boolean isRehearsal(Optional<String> hall) {
    return hall.isEmpty()
        || hall.get().equals(Sending.SANDBOX)
        || onNetwork(hall.get()).map(URI::getHost).filter(HallAddress::isLoopback).isPresent();
  }

  /**
   * Whether what goes there can be read on the way: it is not encrypted, and leaves this machine.
   */
  static boolean isInTheOpen(String hall) {
    return onNetwork(hall)
        .filter(address -> "http".equals(address.getScheme()))
        .filter(address -> !isLoopback(address.getHost()))
        .isPresent();
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.contains(host) || host.matches("127(\\.\\d{1,3}){3}");
  }
}
