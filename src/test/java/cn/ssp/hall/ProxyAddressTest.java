package cn.ssp.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyAddressTest {
  private static final URI HALL = URI.create("https://hall.example/ssp");

  @ParameterizedTest
  @CsvSource({
    "http://proxy.example:3128, proxy.example:3128",
    "HTTP://proxy.example:3128/, proxy.example:3128",
    "proxy.example:3128, proxy.example:3128",
    "http://proxy.example, proxy.example:80",
    "http://me:secret@proxy.example:3128, proxy.example:3128"
  })
  void readsAnAddress(String text, String shown) {
    assertThat(ProxyAddress.to(HALL, Map.of("HTTPS_PROXY", text)))
        .hasValueSatisfying(proxy -> assertThat(proxy).hasToString(shown));
  }

  @Test
  void theLowerCaseGoesFirstUnlessItIsEmpty() {
    assertThat(
            ProxyAddress.to(HALL, Map.of("https_proxy", "a.example", "HTTPS_PROXY", "b.example")))
        .hasValueSatisfying(proxy -> assertThat(proxy.host()).isEqualTo("a.example"));
    assertThat(ProxyAddress.to(HALL, Map.of("https_proxy", " ", "HTTPS_PROXY", "b.example")))
        .hasValueSatisfying(proxy -> assertThat(proxy.host()).isEqualTo("b.example"));
  }

  @Test
  void eachSchemeHasItsOwnVariable() {
    assertThat(ProxyAddress.to(HALL, Map.of("http_proxy", "proxy.example"))).isEmpty();
    assertThat(
            ProxyAddress.to(
                URI.create("http://hall.example"), Map.of("https_proxy", "proxy.example")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "hall.example",
        "HALL.Example",
        ".hall.example",
        "example",
        ".example",
        "other.example, hall.example",
        "other.example hall.example",
        "hall.example:443",
        "example:443"
      })
  void reachesExceptionsDirectly(String noProxy) {
    assertThat(proxyUnless(noProxy)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "all.example", "www.hall.example", "hall.example:8443", "hall"})
  void reachesAllOthersThroughTheProxy(String noProxy) {
    assertThat(proxyUnless(noProxy)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost",
        "http://127.0.0.1:8080",
        "http://127.8.8.8",
        "http://[::1]:80"
      })
  void reachesThisMachineDirectly(String hall) {
    assertThat(
            ProxyAddress.to(
                URI.create(hall), Map.of("http_proxy", "p.example", "https_proxy", "p.example")))
        .isEmpty();
  }

  /** The value is not shown, as it may hold a password. */
  @ParameterizedTest
  @ValueSource(strings = {"socks5://me:secret@proxy", "https://proxy.example", "http://", "a b"})
  void takesNoOtherKindOfProxy(String text) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> ProxyAddress.to(HALL, Map.of("HTTPS_PROXY", text)))
        .satisfies(it -> assertThat(it.kind()).isEqualTo(HallKinds.BAD_PROXY))
        .satisfies(it -> assertThat(it.exitCode()).isEqualTo(ExitCode.USAGE))
        .satisfies(it -> assertThat(it.args().get(0).text()).isEqualTo("https_proxy"));
  }

  private static boolean proxyUnless(String noProxy) {
    return ProxyAddress.to(HALL, Map.of("https_proxy", "proxy.example", "NO_PROXY", noProxy))
        .isPresent();
  }
}
