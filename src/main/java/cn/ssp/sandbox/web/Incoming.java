package cn.ssp.sandbox.web;

import cn.ssp.protocol.Problem;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes calls in, each whole before it is answered, within bounds of size and time. */
final class Incoming {
  private final WebLimits limits;
  private final ScheduledExecutorService watch;

  /**
   * Bounds what comes in.
   *
   * @param watch cuts off those that are too slow
   */
  Incoming(WebLimits limits, ScheduledExecutorService watch) {
    this.limits = limits;
    this.watch = watch;
  }

  /**
   * Reads a call.
   *
   * @throws IOException when it breaks off or takes too long; the connection is of no more use
   * @throws Refused when it is too large, or no call; it was read to its end all the same, as many
   *     a client does not listen before it has said all
   */
  Call read(HttpExchange exchange) throws IOException {
    byte[] body = body(exchange);
    return new Call(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query(exchange.getRequestURI().getRawQuery()),
        headers(exchange),
        body,
        exchange.getRemoteAddress().getAddress().isLoopbackAddress());
  }

  private byte[] body(HttpExchange exchange) throws IOException {
    Future<?> cut =
        watch.schedule(exchange::close, limits.bodyTime().toMillis(), TimeUnit.MILLISECONDS);
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(limits.largestBody());
      if (in.transferTo(OutputStream.nullOutputStream()) > 0) {
        throw new Refused(
            413, new Problem(Problem.TOO_LARGE, "内容过大，最多 " + limits.largestBody() + " 字节"));
      }
      return body;
    } finally {
      cut.cancel(false);
    }
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw != null) {
      for (String part : raw.split("&", -1)) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        query.put(decoded(name), equals < 0 ? "" : decoded(part.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refused(400, new Problem(Problem.BAD_REQUEST, "地址中的参数有误"));
    }
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return headers;
  }
}
