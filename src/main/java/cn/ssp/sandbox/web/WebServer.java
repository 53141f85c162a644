package cn.ssp.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** An HTTP server that only this machine reaches. */
public final class WebServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int WAITING = 256;
  private static final long SECONDS_TO_END = 5;

  private final HttpServer server;
  private final ExecutorService answering;
  private final ScheduledExecutorService watch;
  private final Incoming incoming;
  private final Function<Call, Optional<Reply>> desk;
  private final Consumer<Throwable> defects;

  static {
    // Of the JDK's server, and read once a process: heads that never end, answers that wait for
    // the client's word that the first half has come.
    setDefault("sun.net.httpserver.maxReqTime", "60");
    setDefault("sun.net.httpserver.nodelay", "true");
  }

  private WebServer(
      HttpServer server,
      WebLimits limits,
      Function<Call, Optional<Reply>> desk,
      Consumer<Throwable> defects) {
    this.server = server;
    this.answering = Executors.newFixedThreadPool(limits.threads(), daemons("hall-call"));
    this.watch = Executors.newSingleThreadScheduledExecutor(daemons("hall-watch"));
    this.incoming = new Incoming(limits, watch);
    this.desk = desk;
    this.defects = defects;
  }

  /**
   * Starts one.
   *
   * @param port where it listens; 0 for any that is free
   * @param desk answers calls, or throws {@link Refused}; where it answers nothing, the connection
   *     is closed without a word
   * @param defects is told of everything else that is thrown
   * @throws IOException when the port cannot be had
   */
  public static WebServer start(
      int port, WebLimits limits, Function<Call, Optional<Reply>> desk, Consumer<Throwable> defects)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
    HttpServer server = HttpServer.create(address, WAITING);
    WebServer started = new WebServer(server, limits, desk, defects);
    server.setExecutor(started.answering);
    server.createContext("/", started::handle);
    server.start();
    return started;
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Ends it, in the middle of calls if there are any; when it returns, none is at work. */
  @Override
  public void close() {
    server.stop(0);
    watch.shutdownNow();
    answering.shutdownNow();
    try {
      answering.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Reply> reply = reply(exchange);
      if (reply.isPresent()) {
        send(exchange, reply.get());
      }
    }
  }

  private Optional<Reply> reply(HttpExchange exchange) throws IOException {
    try {
      return desk.apply(incoming.read(exchange));
    } catch (Refused refused) {
      return Optional.of(Reply.of(refused));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
      defects.accept(defect);
      return Optional.of(Reply.fault());
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    int length = reply.body().length;
    exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(reply.body());
    }
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  private static void setDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
