package cn.ssp.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A tab of a headless Chromium, driven by the Chrome DevTools Protocol. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> received;
  private final List<String> errors = new ArrayList<>();
  private String session = "";
  private int calls;

  private Browser(
      Path profile, Process process, WebSocket socket, BlockingQueue<JsonNode> received) {
    this.profile = profile;
    this.process = process;
    this.socket = socket;
    this.received = received;
  }

  /** Starts one; at a desk without one the test is skipped. */
  static Browser start(Path profile) throws IOException {
    Optional<Path> program =
        Optional.ofNullable(System.getenv("PATH")).stream()
            .flatMap(path -> Arrays.stream(path.split(File.pathSeparator, -1)))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    if (System.getenv("CI") == null) {
      assumeTrue(program.isPresent(), "no Chromium on the PATH");
    }
    assertThat(program).as("Chromium is on the PATH of the build server").isPresent();
    Process process =
        new ProcessBuilder(
                program.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolveSibling("chromium.log").toFile())
            .start();
    BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address(process, profile.resolve("DevToolsActivePort")), into(received))
            .join();
    Browser browser = new Browser(profile, process, socket, received);
    browser.openTab();
    return browser;
  }

  /** Opens a file, and waits until its script has run. */
  void open(Path page) {
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    await("document.readyState === 'complete'");
  }

  /** What an expression of JavaScript comes to, once it is settled. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    assertThat(answer.has("exceptionDetails")).as("%s: %s", expression, answer).isFalse();
    return answer.at("/result/value");
  }

  String text(String expression) {
    return evaluate(expression).asText();
  }

  /** Waits until an expression is true. */
  void await(String expression) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!evaluate(expression).asBoolean()) {
      assertThat(System.nanoTime()).as(expression).isLessThan(deadline);
    }
  }

  /** Presses a key and lets it go; {@code text} is what it types, if anything. */
  void press(String key, int code, String text) {
    Map<String, Object> down =
        Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text);
    call("Input.dispatchKeyEvent", down);
    call(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
  }

  void type(String text) {
    call("Input.insertText", Map.of("text", text));
  }

  void prefer(String scheme) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  byte[] pdf() {
    JsonNode answer = call("Page.printToPDF", Map.of("preferCSSPageSize", true));
    return Base64.getDecoder().decode(answer.get("data").asText());
  }

  /** What the console told of errors since the start. */
  List<String> errors() {
    evaluate("0");
    return List.copyOf(errors);
  }

  /** Its links out of the profile go with it, as JUnit would warn of them. */
  @Override
  public void close() throws IOException {
    socket.abort();
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    for (String link : List.of("SingletonSocket", "SingletonCookie", "SingletonLock")) {
      Files.deleteIfExists(profile.resolve(link));
    }
  }

  private void openTab() {
    String target =
        call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Log")) {
      call(domain + ".enable", Map.of());
    }
  }

  private JsonNode call(String method, Map<String, Object> parameters) {
    int id = ++calls;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode answer = next();
      if (answer.path("id").asInt() == id) {
        assertThat(answer.has("error")).as("%s: %s", method, answer).isFalse();
        return answer.get("result");
      }
      remember(answer);
    }
  }

  private JsonNode next() {
    try {
      JsonNode message = received.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
      assertThat(message).as("an answer of Chromium").isNotNull();
      return message;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void remember(JsonNode event) {
    String method = event.path("method").asText();
    boolean isError =
        method.equals("Runtime.exceptionThrown")
            || event.at("/params/entry/level").asText().equals("error")
            || event.at("/params/type").asText().equals("error");
    if (isError) {
      errors.add(event.toString());
    }
  }

  private static URI address(Process process, Path port) throws IOException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
      assertThat(process.isAlive()).as("Chromium is up").isTrue();
      assertThat(System.nanoTime()).as("Chromium says its port").isLessThan(deadline);
      Thread.onSpinWait();
    }
    List<String> lines = Files.readAllLines(port);
    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
  }

  private static WebSocket.Listener into(BlockingQueue<JsonNode> received) {
    StringBuilder text = new StringBuilder();
    return new WebSocket.Listener() {
      @Override
      public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
          try {
            received.add(JSON.readTree(text.toString()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          text.setLength(0);
        }
        socket.request(1);
        return CompletableFuture.completedFuture(true);
      }
    };
  }
}
