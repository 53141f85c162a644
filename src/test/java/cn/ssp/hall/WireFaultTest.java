package cn.ssp.hall;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be brought about on one machine. */
class WireFaultTest {
  private static final CallLimits LIMITS =
      new CallLimits(Duration.ofSeconds(10), Halls.LONG, Halls.LONG, 0, Halls.LONG, Halls.LONG, 1);

  private final WireFault faults = new WireFault("https://hall.example", Optional.empty(), LIMITS);

  @Test
  void tellsAnUnknownHost() {
    assertUnreachable(new UnresolvedAddressException(), "unknown-host");
  }

  @Test
  void tellsThatNoRouteLeadsThere() {
    assertUnreachable(new NoRouteToHostException(), "no-route");
  }

  private void assertUnreachable(Exception cause, String reason) {
    IOException fault = new ConnectException();
    fault.initCause(cause);

    HallFailure failure = faults.of(fault);

    assertThat(failure.kind()).isEqualTo(HallKinds.UNREACHABLE);
    assertThat(failure.args()).isEqualTo(List.of(Arg.of(reason), Arg.of("https://hall.example")));
  }

  @Test
  void tellsHowLongItWaitedForAConnection() {
    HallFailure failure = faults.of(new HttpConnectTimeoutException("x"));

    assertThat(failure.kind()).isEqualTo(HallKinds.TIMED_OUT);
    assertThat(failure.args())
        .isEqualTo(List.of(Arg.of("connect"), Arg.of("https://hall.example"), Arg.of("10")));
  }

  @Test
  void tellsPartsOfASecond() {
    assertThat(faults.timedOut(Duration.ofMillis(1500)).args().get(2)).isEqualTo(Arg.of("1.5"));
  }
}
