package cn.ssp.hall;

import cn.ssp.finding.Arg;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Tells why no answer came, by what the client throws. */
final class WireFault {
  /** The JDK has no type for a proxy that does not connect. */
  private static final String NO_TUNNEL = "Tunnel failed";

  private final String hall;
  private final Optional<ProxyAddress> proxy;
  private final CallLimits limits;

  WireFault(String hall, Optional<ProxyAddress> proxy, CallLimits limits) {
    this.hall = hall;
    this.proxy = proxy;
    this.limits = limits;
  }

  /** No answer came in time. */
  HallFailure timedOut(Duration limit) {
    return timedOut("answer", limit);
  }

  /** The answer broke off, or never came. */
  HallFailure dropped() {
    return HallFailure.passing(HallKinds.DROPPED, Arg.of(hall));
  }

  /** What an exception of the client comes to. */
  HallFailure of(IOException fault) {
    if (fault instanceof HttpConnectTimeoutException) {
      return timedOut("connect", limits.connect());
    } else if (has(fault, BoundedBody.TooLargeException.class)) {
      return notTheProtocol("too-large");
    } else if (has(fault, SSLException.class)) {
      return HallFailure.lasting(HallKinds.TLS, Arg.of(tlsReason(fault)), Arg.of(hall));
    } else if (has(fault, ConnectException.class)) {
      return proxy.map(it -> proxyFailed("unreachable", it)).orElseGet(() -> unreachable(fault));
    } else if (has(fault, ProtocolException.class)) {
      return notTheProtocol("not-http");
    } else if (String.valueOf(fault.getMessage()).startsWith(NO_TUNNEL)) {
      return proxy.map(it -> proxyFailed("tunnel", it)).orElseGet(this::dropped);
    } else {
      return dropped();
    }
  }

  private HallFailure unreachable(IOException fault) {
    if (has(fault, UnresolvedAddressException.class)) {
      // A name that was not found is not looked up again for some seconds.
      return HallFailure.lasting(HallKinds.UNREACHABLE, Arg.of("unknown-host"), Arg.of(hall));
    }
    String reason = has(fault, NoRouteToHostException.class) ? "no-route" : "refused";
    return HallFailure.passing(HallKinds.UNREACHABLE, Arg.of(reason), Arg.of(hall));
  }

  private static HallFailure proxyFailed(String reason, ProxyAddress proxy) {
    return HallFailure.passing(HallKinds.PROXY, Arg.of(reason), Arg.of(proxy.toString()));
  }

  private HallFailure timedOut(String reason, Duration limit) {
    return HallFailure.passing(
        HallKinds.TIMED_OUT, Arg.of(reason), Arg.of(hall), Arg.of(seconds(limit)));
  }

  private HallFailure notTheProtocol(String reason) {
    return HallFailure.lasting(
        HallKinds.NOT_THE_PROTOCOL, Arg.of(reason), Arg.of(hall), Arg.of(""));
  }

  /** The JDK tells a wrong name by a plain exception of certificates, and nothing else so. */
  private static String tlsReason(IOException fault) {
    if (has(fault, CertificateExpiredException.class)) {
      return "expired";
    } else if (has(fault, CertificateNotYetValidException.class)) {
      return "not-yet-valid";
    } else if (has(fault, CertPathBuilderException.class)
        || has(fault, CertPathValidatorException.class)) {
      return "untrusted";
    } else if (causes(fault).anyMatch(it -> it.getClass() == CertificateException.class)) {
      return "wrong-name";
    }
    return "handshake";
  }

  private static boolean has(Throwable fault, Class<? extends Throwable> type) {
    return causes(fault).anyMatch(type::isInstance);
  }

  private static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, it -> it != null, Throwable::getCause);
  }

  /** 60 or 0.2. */
  private static String seconds(Duration limit) {
    long whole = limit.toSeconds();
    return limit.equals(Duration.ofSeconds(whole))
        ? Long.toString(whole)
        : Double.toString(limit.toMillis() / 1000.0);
  }
}
