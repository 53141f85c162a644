package cn.ssp.sandbox.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.protocol.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
  private static final int LARGEST = 100_000;
  private static final int THREADS = 4;
  private static final Duration NEVER = Duration.ofMinutes(10);
  private static final String SLOW = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nslow";

  private final List<Throwable> defects = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init") // each test starts its own
  private WebServer server;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void handsOverTheWholeCall() throws Exception {
    start(
        NEVER,
        call ->
            text(
                String.join(
                    "|",
                    call.method(),
                    call.path(),
                    call.asked("a").orElse("-"),
                    call.asked("b").orElse("-"),
                    call.asked("c").orElse("-"),
                    call.header("x-one").orElse("-"),
                    new String(call.body(), UTF_8),
                    Boolean.toString(call.local()))));

    HttpRequest request =
        HttpRequest.newBuilder(at("/x%20y?a=%E5%BC%A0%2B+1&b&a=2=3"))
            .header("X-ONE", "1")
            .method("PUT", HttpRequest.BodyPublishers.ofString("张三"))
            .build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
        .isEqualTo("PUT|/x y|2=3||-|1|张三|true");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, LARGEST})
  void takesBodiesUpToALimit(int size) throws Exception {
    start(NEVER, call -> text(Integer.toString(call.body().length)));

    assertThat(post(new byte[size]).body()).isEqualTo(Integer.toString(size));
  }

  /** The larger one is far more than sockets hold: the client gets its answer all the same. */
  @ParameterizedTest
  @ValueSource(ints = {LARGEST + 1, 50_000_000})
  void refusesLargerBodies(int size) throws Exception {
    start(NEVER, call -> text("taken"));

    HttpResponse<String> answer = post(new byte[size]);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains(Problem.TOO_LARGE);
  }

  @Test
  void cutsOffABodyThatIsTooSlow() throws Exception {
    start(Duration.ofMillis(100), call -> text("taken"));

    assertThat(said(SLOW)).isEmpty();
    assertThat(get("/").body()).isEqualTo("taken");
    assertThat(defects).isEmpty();
  }

  /** As many as there are threads say half of what they have to, and others have to wait. */
  @Test
  void whoeverIsSlowDoesNotHoldUpOthersForLong() throws Exception {
    start(Duration.ofMillis(300), call -> text("taken"));
    List<Socket> slow = Stream.generate(() -> saying(SLOW)).limit(THREADS).toList();
    try {
      assertThat(get("/").body()).isEqualTo("taken");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void closesTheConnectionWhereThereIsNoAnswer() throws Exception {
    start(NEVER, call -> Optional.empty());

    assertThat(said("GET / HTTP/1.1\r\nHost: a\r\n\r\n")).isEmpty();
  }

  @Test
  void aDefectIsToldOnceAndNotToTheCaller() throws Exception {
    IllegalStateException defect = new IllegalStateException("张三 at cn.ssp");
    start(
        NEVER,
        call -> {
          throw defect;
        });

    HttpResponse<String> answer = get("/");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains(Problem.FAULT).doesNotContain("张三", "cn.ssp");
    assertThat(defects).containsExactly(defect);
  }

  @Test
  void aRefusalIsTold() throws Exception {
    start(
        NEVER,
        call -> {
          throw new Refused(409, new Problem("busy", "later"), Map.of("X-One", "1"));
        });

    HttpResponse<String> answer = get("/");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("X-One")).contains("1");
    assertThat(answer.headers().firstValue("Date")).isPresent();
    assertThat(answer.body()).isEqualTo("{\"code\":\"busy\",\"message\":\"later\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?a=%", "/?a=%G0", "/?%=a"})
  void aQueryIsOfItsForm(String target) throws Exception {
    start(NEVER, call -> text("taken"));

    assertThat(said("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
  }

  /** Whatever comes in, the server goes on, and tells of no defect. */
  @Test
  void survivesWhatIsNoHttp() throws Exception {
    start(Duration.ofSeconds(1), call -> text("taken"));
    long seed = 20261123;
    Random random = new Random(seed);
    String good = "POST /v1/batches?since=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody";
    for (int round = 0; round < 50; round++) {
      byte[] bytes = good.getBytes(ISO_8859_1);
      for (int change = 0; change <= round % 5; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try (Socket socket = socket()) {
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        assertThat(rest(socket)).as("seed %d, round %d", seed, round).doesNotContain("cn.ssp");
      }
    }
    assertThat(get("/").body()).isEqualTo("taken");
    assertThat(defects).isEmpty();
  }

  @Test
  void answersManyAtOnce() throws Exception {
    start(NEVER, call -> text(call.path()));

    List<CompletableFuture<String>> answers =
        IntStream.range(0, 64)
            .mapToObj(number -> CompletableFuture.supplyAsync(() -> said(number)))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join))
        .allMatch(answer -> answer.startsWith("HTTP/1.1 200 OK"))
        .extracting(answer -> answer.substring(answer.lastIndexOf('/')))
        .containsExactlyElementsOf(
            IntStream.range(0, 64).mapToObj(number -> "/" + number).toList());
  }

  @Test
  void isReachedFromThisMachineAlone() throws Exception {
    start(NEVER, call -> text("taken"));

    for (InetAddress other : others()) {
      assertThat(isOpen(other)).as("%s", other).isFalse();
    }
  }

  private boolean isOpen(InetAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, server.port()), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<InetAddress> others() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private void start(Duration bodyTime, Function<Call, Optional<Reply>> desk) throws IOException {
    server = WebServer.start(0, new WebLimits(LARGEST, bodyTime, THREADS), desk, defects::add);
  }

  private static Optional<Reply> text(String text) {
    return Optional.of(Reply.of(200, "text/plain", text.getBytes(UTF_8)));
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(byte[] body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(at("/")).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String said(int number) {
    try {
      return said("GET /" + number + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What is answered until the server hangs up. */
  private String said(String call) throws IOException {
    try (Socket socket = saying(call)) {
      return rest(socket);
    }
  }

  private Socket saying(String call) {
    try {
      Socket socket = socket();
      socket.getOutputStream().write(call.getBytes(ISO_8859_1));
      return socket;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(60_000);
    return socket;
  }

  /** What comes until the server hangs up, however it does. */
  private static String rest(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder text = new StringBuilder();
    try {
      for (int octet = in.read(); octet >= 0; octet = in.read()) {
        text.append((char) octet);
      }
    } catch (SocketException e) {
      return text.toString(); // a reset, which is one way to hang up
    }
    return text.toString();
  }
}
