package cn.ssp.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.declaration.seal.Envelope;
import cn.ssp.declaration.seal.SealForm;
import cn.ssp.protocol.Challenge;
import cn.ssp.protocol.ProtocolJson;
import cn.ssp.protocol.SessionRequest;
import cn.ssp.token.MemoryToken;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Entity;
import cn.ssp.token.TestPki.Holder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class HallCommandTest {
  private static final TestPki PKI = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(folder).with("XDG_DATA_HOME", folder.resolve("data").toString());
  }

  @Test
  void runsUntilItIsInterrupted() throws Exception {
    FutureTask<Integer> run = new FutureTask<>(() -> desk.ssp("hall"));
    Thread hall = new Thread(run);
    hall.start();
    String address = address();

    assertThat(address).matches("http://127\\.0\\.0\\.1:[0-9]+/");
    assertThat(get(address + "v1/openapi.json").statusCode()).isEqualTo(200);
    hall.interrupt();
    assertThat(run.get()).isZero();
    assertThat(desk.out()).isEqualTo(address + "\n");
    assertThat(desk.err()).contains("没有配置带统一社会信用代码的单位", "没有配置信任的证书", "沙箱大厅在 " + address);
    assertThat(folder.resolve("data/ssp/sandbox/hall.db")).exists();
  }

  @Test
  void knowsTheEmployersAndTheTrustThatAreConfigured() throws Exception {
    configure();

    assertThat(at(address -> logIn(address, PKI.entity(Holder.GOOD)), "hall", "-q"))
        .startsWith("201 ");
    assertThat(desk.err()).isEmpty();
    assertThat(at(address -> logIn(address, PKI.entity(Holder.FOREIGN)), "hall")).contains("820");
    assertThat(at(address -> logIn(address, PKI.entity(Holder.OTHER_EMPLOYER)), "hall"))
        .contains("no-ca-record");
  }

  /** The good certificate is good from 2026 to 2028. */
  @Test
  void goesByTheMomentOfTheRun() throws Exception {
    configure();

    assertThat(
            at(
                address -> logIn(address, PKI.entity(Holder.GOOD)),
                "hall",
                "--as-of",
                "2029-01-15T09:00"))
        .contains("810");
  }

  @Test
  void keepsItsStateWhereItIsTold() throws Exception {
    assertThat(
            at(
                address -> get(address + "admin/batches"),
                "hall",
                "--folder",
                "state/here",
                "--delay",
                "10m"))
        .isEqualTo("200 {\"batches\":[]}");
    assertThat(folder.resolve("state/here/hall.db")).exists();
  }

  @Test
  void saysThatAPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      assertThat(desk.ssp("hall", "--port", port)).isEqualTo(2);
      assertThat(desk.err()).startsWith("ssp: 端口 " + port + " 已被占用，或无权使用\n  → ");
      assertThat(desk.out()).isEmpty();
    }
  }

  @Test
  void saysThatAFolderWillNotDo() throws Exception {
    Files.writeString(folder.resolve("file"), "");

    assertThat(desk.ssp("hall", "--folder", "file")).isEqualTo(2);
    assertThat(desk.err()).startsWith("ssp: 沙箱大厅无法把状态存入 ").contains("--folder");
    Files.createDirectory(folder.resolve("state"));
    Files.writeString(folder.resolve("state/hall.db"), "no database".repeat(1000));
    assertThat(desk.ssp("hall", "--folder", "state")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--port=-1", "--port=65536", "--port=a", "--delay=2", "--delay=-1s", "--delay="})
  void refusesWhatIsNoPortOrTime(String option) {
    assertThat(desk.ssp("hall", option)).isEqualTo(2);
    assertThat(desk.err()).startsWith("ssp: ").contains("→");
  }

  private interface Visit {
    HttpResponse<String> to(String address) throws Exception;
  }

  /** What a visit of a hall that runs meanwhile is answered: status and body. */
  private String at(Visit visit, String... args) throws Exception {
    sitDown(); // so that nothing of an earlier run is on standard output
    FutureTask<Integer> run = new FutureTask<>(() -> desk.ssp(args));
    Thread hall = new Thread(run);
    hall.start();
    try {
      HttpResponse<String> answer = visit.to(address());
      return answer.statusCode() + " " + answer.body();
    } finally {
      hall.interrupt();
      assertThat(run.get()).isZero();
    }
  }

  /** The line on standard output, once it is there. */
  private String address() throws InterruptedException {
    long giveUp = System.nanoTime() + LONGEST.toNanos();
    while (!desk.out().endsWith("\n")) {
      assertThat(System.nanoTime()).isLessThan(giveUp);
      Thread.sleep(10);
    }
    return desk.out().strip();
  }

  private HttpResponse<String> logIn(String address, Entity holder) throws Exception {
    byte[] challenge = post(address + "v1/challenges", new byte[0]).body().getBytes(US_ASCII);
    String nonce = ProtocolJson.read(challenge, Challenge.class).nonce();
    byte[] signature =
        new Envelope(SealForm.RFC)
            .seal(
                new MemoryToken(holder), holder.tokenKey(), nonce.getBytes(US_ASCII), TestPki.NOW);
    return post(
        address + "v1/sessions",
        ProtocolJson.write(
            new SessionRequest(nonce, Base64.getEncoder().encodeToString(signature))));
  }

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String address, byte[] body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void configure() throws Exception {
    Files.writeString(
        folder.resolve("root.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(PKI.root().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    Files.writeString(
        folder.resolve("ssp.json"),
        """
        {"trust": {"anchors": ["root.pem"]},
         "employers": [{"code": "acme", "creditCode": "%s", "socialInsuranceNumber": "%s"}]}
        """
            .formatted(TestPki.CREDIT_CODE, TestPki.INSURANCE_NUMBER));
  }
}
