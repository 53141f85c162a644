package cn.ssp.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ssp.finding.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls through a proxy. The halls' names lead nowhere but by it. */
class ProxyTest {
  private final ScriptedHall proxy = new ScriptedHall();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    proxy.close();
  }

  @Test
  void asksTheProxyForAHallWithoutTls() {
    proxy.opens("n", "secret");

    client("http://hall.invalid", Map.of("http_proxy", "http://127.0.0.1:" + proxy.port())).logIn();

    assertThat(proxy.lines())
        .containsExactly(
            "POST http://hall.invalid/v1/challenges", "POST http://hall.invalid/v1/sessions");
  }

  @Test
  void tellsTheProxyWhoAsks() {
    proxy.opens("n", "secret");

    client(
            "http://hall.invalid",
            Map.of("HTTP_PROXY", "http://me:p%40ss@127.0.0.1:" + proxy.port()))
        .logIn();

    // Base64 of "me:p@ss"
    assertThat(proxy.calls().get(0).header("Proxy-Authorization")).isEqualTo("Basic bWU6cEBzcw==");
  }

  @Test
  void goesThroughTheProxyToAHallWithTls() {
    ServerKeys authority = new ServerKeys("authority");
    try (ScriptedHall hall =
        new ScriptedHall(
            authority.server("hall.invalid", ServerKeys.NOT_LONG_AGO, ServerKeys.FAR_AHEAD))) {
      hall.opens("n", "secret");
      proxy.connectsTo(hall.port());

      client(
              "https://hall.invalid",
              Map.of("https_proxy", "http://me:pass@127.0.0.1:" + proxy.port()),
              Optional.of(authority.pem(folder.resolve("ca.pem"))))
          .logIn();

      assertThat(proxy.lines()).containsExactly("CONNECT hall.invalid:443");
      // Base64 of "me:pass"; for the proxy's eyes alone
      assertThat(proxy.calls().get(0).header("Proxy-Authorization"))
          .isEqualTo("Basic bWU6cGFzcw==");
      assertThat(hall.calls())
          .hasSize(2)
          .allMatch(call -> call.header("Proxy-Authorization").isEmpty());
    }
  }

  @Test
  void tellsThatTheProxyWantsALogIn() {
    proxy.replies(407, "", "Proxy-Authenticate: Basic realm=\"x\"");

    assertFails("https://hall.invalid", proxy.port(), "log-in");
  }

  @Test
  void tellsThatTheProxyDoesNotConnect() {
    for (int call = 0; call < 3; call++) {
      proxy.replies(502, "");
    }

    assertFails("https://hall.invalid", proxy.port(), "tunnel");
  }

  @Test
  void tellsThatTheProxyCannotBeReached() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertFails("https://hall.invalid", port, "unreachable");
  }

  /** The demonstration hall of this machine must work behind any proxy. */
  @Test
  void thisMachineIsReachedWithoutAProxy() {
    try (ScriptedHall hall = new ScriptedHall()) {
      hall.opens("n", "secret");

      client(hall.address(), Map.of("http_proxy", "http://127.0.0.1:" + proxy.port())).logIn();

      assertThat(proxy.connections()).isZero();
    }
  }

  private static void assertFails(String hall, int port, String reason) {
    HttpHall client = client(hall, Map.of("https_proxy", "http://me:pass@127.0.0.1:" + port));

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(client::logIn)
        .satisfies(it -> assertThat(it.kind()).isEqualTo(HallKinds.PROXY))
        .satisfies(
            it ->
                assertThat(it.args())
                    .extracting(arg -> arg.text())
                    .containsExactly(reason, "127.0.0.1:" + port));
  }

  private static HttpHall client(String hall, Map<String, String> environment) {
    return client(hall, environment, Optional.empty());
  }

  private static HttpHall client(
      String hall, Map<String, String> environment, Optional<Path> caFile) {
    return HttpHall.open(
        hall,
        Halls.LIMITS,
        caFile,
        environment,
        Clock.fixed(Halls.NOW, ZoneOffset.UTC),
        Halls::seal);
  }
}
