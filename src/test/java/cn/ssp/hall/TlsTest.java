package cn.ssp.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
  private static final ServerKeys AUTHORITY = new ServerKeys("authority");

  @TempDir private Path folder;

  @Test
  void trustsTheAuthorityOfAGivenFile() {
    try (ScriptedHall hall = hall("localhost", ServerKeys.NOT_LONG_AGO, ServerKeys.FAR_AHEAD)) {
      hall.opens("n", "secret");

      client(hall, Optional.of(AUTHORITY.pem(folder.resolve("ca.pem")))).logIn();

      assertThat(hall.calls()).hasSize(2);
    }
  }

  @Test
  void theSystemTrustsNoAuthorityOfAHallsOwn() {
    try (ScriptedHall hall = hall("localhost", ServerKeys.NOT_LONG_AGO, ServerKeys.FAR_AHEAD)) {
      assertRefused(hall, Optional.empty(), "untrusted");
    }
  }

  /** One of the same name, as whoever stands in between would make. */
  @Test
  void aGivenFileTrustsNoOther() {
    Path other = new ServerKeys("authority").pem(folder.resolve("other.pem"));
    try (ScriptedHall hall = hall("localhost", ServerKeys.NOT_LONG_AGO, ServerKeys.FAR_AHEAD)) {
      assertRefused(hall, Optional.of(other), "untrusted");
    }
  }

  @Test
  void tellsAnExpiredCertificate() {
    try (ScriptedHall hall = hall("localhost", ServerKeys.LONG_AGO, ServerKeys.NOT_LONG_AGO)) {
      assertRefused(hall, "expired");
    }
  }

  @Test
  void tellsACertificateThatIsNotValidYet() {
    try (ScriptedHall hall = hall("localhost", ServerKeys.FAR_AHEAD, ServerKeys.FARTHER_AHEAD)) {
      assertRefused(hall, "not-yet-valid");
    }
  }

  @Test
  void tellsACertificateOfAnotherName() {
    try (ScriptedHall hall = hall("hall.example", ServerKeys.NOT_LONG_AGO, ServerKeys.FAR_AHEAD)) {
      assertRefused(hall, "wrong-name");
    }
  }

  @Test
  void tellsAPortThatIsNotForTls() {
    try (ScriptedHall hall = new ScriptedHall(ServerSocketFactory.getDefault())) {
      hall.replies(400, "");
      assertRefused(hall, "handshake");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n"})
  void aFileWithoutCertificatesIsAFaultOfTheConfiguration(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), text);

    assertBadFile(file);
  }

  @Test
  void soIsAMissingFile() {
    assertBadFile(folder.resolve("none.pem"));
  }

  private static void assertBadFile(Path file) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> client("https://localhost", Optional.of(file)))
        .satisfies(it -> assertThat(it.kind()).isEqualTo(HallKinds.CA_FILE))
        .satisfies(it -> assertThat(it.exitCode()).isEqualTo(ExitCode.USAGE));
  }

  private static ScriptedHall hall(String host, Instant from, Instant to) {
    return new ScriptedHall(AUTHORITY.server(host, from, to));
  }

  private void assertRefused(ScriptedHall hall, String reason) {
    assertRefused(hall, Optional.of(AUTHORITY.pem(folder.resolve("ca.pem"))), reason);
  }

  private static void assertRefused(ScriptedHall hall, Optional<Path> caFile, String reason) {
    HttpHall client = client(hall, caFile);

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(client::logIn)
        .satisfies(it -> assertThat(it.kind()).isEqualTo(HallKinds.TLS))
        .satisfies(it -> assertThat(it.args().get(0).text()).isEqualTo(reason));
    assertThat(hall.connections()).as("not tried again").isEqualTo(1);
    assertThat(hall.lines()).doesNotContain("POST /v1/challenges");
  }

  private static HttpHall client(ScriptedHall hall, Optional<Path> caFile) {
    return client("https://localhost:" + hall.port(), caFile);
  }

  private static HttpHall client(String address, Optional<Path> caFile) {
    return HttpHall.open(
        address,
        Halls.LIMITS,
        caFile,
        Map.of(),
        Clock.fixed(Halls.NOW, ZoneOffset.UTC),
        Halls::seal);
  }
}
