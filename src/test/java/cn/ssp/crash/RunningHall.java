package cn.ssp.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged {@code ssp hall} of a folder of {@code ssp hall init}. */
final class RunningHall implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("scripts/ssp").toAbsolutePath();

  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningHall(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Makes the folder {@code demo}, of which a hall and those who declare to it live. */
  static void makeDemo(Path folder) throws Exception {
    Path log = folder.resolve("init.log");
    Process process =
        builder(folder, log, List.of("hall", "init", "demo"))
            .redirectOutput(folder.resolve("init.out").toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  /** Starts one, with further options, and waits until it takes calls. */
  static RunningHall start(Path folder, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("hall", "--config", "demo/ssp.json"));
    arguments.addAll(List.of(options));
    Path log = folder.resolve("hall.log");
    Process process = builder(folder, log, arguments).start();
    BufferedReader reader = process.inputReader(UTF_8);
    String line = reader.readLine();
    assertThat(line).as(Files.readString(log)).startsWith("http://");
    return new RunningHall(process, URI.create(line));
  }

  private static ProcessBuilder builder(Path folder, Path log, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).directory(folder.toFile()).redirectError(log.toFile());
  }

  /** What {@code hall} in a configuration says. */
  String address() {
    String text = address.toString();
    return text.substring(0, text.length() - 1);
  }

  int port() {
    return address.getPort();
  }

  /** Asks it for a fault, in the words of the calls for testers. */
  void order(String fault) throws Exception {
    send(faults().POST(BodyPublishers.ofString(fault)));
  }

  /** Calls off the faults that are still to come. */
  void clear() throws Exception {
    send(faults().DELETE());
  }

  private HttpRequest.Builder faults() {
    return HttpRequest.newBuilder(address.resolve("/admin/faults"));
  }

  private void send(HttpRequest.Builder request) throws Exception {
    assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(200);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
