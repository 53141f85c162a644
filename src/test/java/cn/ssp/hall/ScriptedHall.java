package cn.ssp.hall;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.protocol.Challenge;
import cn.ssp.protocol.OpenSession;
import cn.ssp.protocol.Problem;
import cn.ssp.protocol.ProtocolJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.NullMarked;

/**
 * A server on loopback that answers one call after another as a test wrote it down, to the byte. A
 * call that nothing is written down for has its connection closed.
 */
@NullMarked
final class ScriptedHall implements AutoCloseable {
  static final Instant EXPIRES = Instant.parse("2026-11-23T02:05:00Z");

  private final ServerSocket server;
  private final BlockingQueue<Turn> script = new LinkedBlockingQueue<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  /** What is done with a connection on which a call has come. */
  private interface Turn {
    boolean take(Socket connection) throws IOException, InterruptedException;
  }

  /** What is done about a call. */
  interface Step {
    /** Answers, and tells whether the connection stays open. */
    boolean answer(OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * A call as it came.
   *
   * @param line method and target
   * @param headers by lower-case name
   */
  record Call(String line, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  ScriptedHall() {
    this(ServerSocketFactory.getDefault());
  }

  ScriptedHall(ServerSocketFactory sockets) {
    try {
      server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }

  List<Call> calls() {
    return calls;
  }

  int connections() {
    return connections.size();
  }

  List<String> lines() {
    return calls.stream().map(Call::line).toList();
  }

  ScriptedHall then(Step step) {
    script.add(connection -> step.answer(connection.getOutputStream()));
    return this;
  }

  /**
   * Passes on what comes from now on to a port, and back, as a proxy does when asked to CONNECT.
   */
  ScriptedHall connectsTo(int port) {
    script.add(
        connection -> {
          try (Socket end = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection.getOutputStream().write(reply(200, ""));
            thread(() -> copy(end, connection));
            copy(connection, end);
            return false;
          }
        });
    return this;
  }

  ScriptedHall replies(int status, String body, String... headers) {
    byte[] reply = reply(status, body, headers);
    return then(
        out -> {
          out.write(reply);
          return true;
        });
  }

  ScriptedHall replies(int status, Record message, String... headers) {
    return replies(status, new String(ProtocolJson.write(message), UTF_8), headers);
  }

  ScriptedHall refuses(int status, String code) {
    return replies(status, new Problem(code, "the hall's words"));
  }

  /** Lets the client log in. */
  ScriptedHall opens(String nonce, String token) {
    return replies(201, new Challenge(nonce, EXPIRES))
        .replies(201, new OpenSession(token, EXPIRES));
  }

  ScriptedHall drops() {
    return then(out -> false);
  }

  /** A whole answer of HTTP. */
  static byte[] reply(int status, String body, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " As Told\r\n");
    List.of(headers).forEach(header -> head.append(header).append("\r\n"));
    head.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n\r\n");
    return (head + body).getBytes(UTF_8);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void thread(Runnable task) {
    Thread thread = new Thread(task, "scripted hall");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        thread(() -> serve(connection));
      }
    } catch (IOException e) {
      // closed: the test is over
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = connection.getInputStream();
      boolean open = true;
      while (open) {
        String line = line(in);
        if (line.isEmpty()) {
          return;
        }
        calls.add(call(line.replace(" HTTP/1.1", ""), in));
        Turn turn = script.poll();
        open = turn != null && turn.take(connection);
        connection.getOutputStream().flush();
      }
    } catch (IOException | InterruptedException e) {
      // the client has gone, or the test is over
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // one of them has gone
    }
  }

  private static Call call(String line, InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      if (colon < 0) {
        throw new IOException("no HTTP");
      }
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Call(line, headers, new String(in.readNBytes(length), ISO_8859_1));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.write(c);
    }
    return line.toString(ISO_8859_1).strip();
  }
}
