package cn.ssp.hall;

import cn.ssp.protocol.NotTheProtocolException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Calls a hall, each call once, and waits for the whole answer no longer than it may. Follows no
 * redirect: what is declared goes where it was told to and nowhere else. Not thread-safe.
 */
final class Wire {
  /** What all clients work with, whose own threads would stay until they are collected. */
  private static final Executor WORKERS =
      Executors.newCachedThreadPool(
          task -> {
            Thread worker = new Thread(task, "hall");
            worker.setDaemon(true);
            return worker;
          });

  private final String hall;
  private final CallLimits limits;
  private final Clock clock;
  private final Optional<ProxyAddress> proxy;
  private final SSLContext tls;
  private final WireFault faults;
  private final Refusal refusals;
  private HttpClient client;
  private @Nullable Duration skew;

  Wire(
      URI hall,
      CallLimits limits,
      Optional<Path> caFile,
      Map<String, String> environment,
      Clock clock) {
    this.hall = hall.toString().replaceFirst("/+$", "");
    this.limits = limits;
    this.clock = clock;
    this.proxy = ProxyAddress.to(hall, environment);
    this.faults = new WireFault(this.hall, proxy, limits);
    this.refusals = new Refusal(this.hall, proxy);
    this.tls = TrustedRoots.context(caFile);
    this.client = newClient();
  }

  private HttpClient newClient() {
    return HttpClient.newBuilder()
        .executor(WORKERS)
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(limits.connect())
        .sslContext(tls)
        .proxy(proxy.map(ProxyAddress::selector).orElse(HttpClient.Builder.NO_PROXY))
        .build();
  }

  /**
   * Leaves the connections there are. What comes over a new one cannot be the answer to an earlier
   * call: the client takes whatever a server sends unasked for the answer to the next one.
   */
  void reconnect() {
    client = newClient();
  }

  /** Begins a call of a path such as {@code /v1/batches}. */
  HttpRequest.Builder to(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(hall + path))
            .setHeader("Accept", "application/json")
            .setHeader("User-Agent", "ssp");
    proxy
        .flatMap(ProxyAddress::authorization)
        .ifPresent(text -> request.setHeader("Proxy-Authorization", text));
    return request;
  }

  /**
   * Makes a call.
   *
   * @param limit the longest wait for all of the answer
   * @return whatever the hall answered
   * @throws HallFailure when there was no answer
   */
  Answer send(HttpRequest.Builder request, Duration limit) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), head -> new BoundedBody(limits.largestAnswer()));
    try {
      return received(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw faults.timedOut(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw faults.dropped();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw faults.of(fault);
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  /**
   * The message that an answer bears.
   *
   * @param wanted the statuses that answers with such a message have
   * @throws HallFailure when it has another status, or no such message
   */
  <T extends Record> T read(Answer answer, Class<T> type, Integer... wanted) {
    if (!List.of(wanted).contains(answer.status())) {
      reconnect(); // a refusal does not say of what
      throw refusals.of(answer);
    }
    try {
      return answer.read(type);
    } catch (NotTheProtocolException e) {
      throw notTheProtocol(answer);
    }
  }

  /** That an answer is none to what was asked. Perhaps another call's: its connection is left. */
  HallFailure notTheProtocol(Answer answer) {
    reconnect();
    return refusals.notTheProtocol(answer.status());
  }

  /** How far the hall's clock was ahead at its last answer. */
  Optional<Duration> skew() {
    return Optional.ofNullable(skew);
  }

  private Answer received(HttpResponse<byte[]> response) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS); // as coarse as the hall's word
    Optional<Instant> date = response.headers().firstValue("Date").flatMap(RetryAfter::date);
    date.ifPresent(it -> skew = Duration.between(now, it));
    Optional<Duration> retryAfter =
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(text -> RetryAfter.read(text, date.orElse(now)));
    byte[] body = response.body(); // that a proxy wants a log-in comes without one
    return new Answer(response.statusCode(), body == null ? new byte[0] : body, retryAfter);
  }
}
