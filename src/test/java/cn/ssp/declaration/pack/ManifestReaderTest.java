package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class ManifestReaderTest {
  private static final String GOOD =
      """
      {"business":"enrolment","created":"2026-11-23T02:00:00Z","creditCode":"91320509MA1ACME003",\
      "employer":"acme","files":[{"name":"enrolment.xlsx","sha256":"A","size":"40000","sm3":"B"},\
      {"name":"rows.json","sha256":"A","size":"9","sm3":"B"},\
      {"name":"attachments/a.pdf","sha256":"A","size":"0","sm3":"B"},\
      {"name":"attachments/b.pdf","sha256":"A","size":"0","sm3":"B"}],\
      "format":"ssp-declaration/1","idempotencyKey":"A",\
      "nonce":"000102030405060708090a0b0c0d0e0f","policyVersion":"p","rows":"7",\
      "settlementMonth":"2026-12","templateFingerprint":"B","toolVersion":"t"}"""
          .replace("\"A\"", "\"" + "a".repeat(64) + "\"")
          .replace("\"B\"", "\"" + "b".repeat(64) + "\"");

  @Test
  void readsIt() throws BadPackageException {
    Manifest manifest = ManifestReader.read(GOOD.getBytes(UTF_8));

    assertThat(manifest.rows()).isEqualTo(7);
    assertThat(manifest.heading().employer()).isEqualTo("acme");
    assertThat(manifest.files())
        .extracting(ListedFile::name)
        .containsExactly("enrolment.xlsx", "rows.json", "attachments/a.pdf", "attachments/b.pdf");
    assertThat(manifest.files().get(0).size()).isEqualTo(40_000);
  }

  /** RFC 3339 has zones. */
  @Test
  void readsAMomentOfAnyZone() throws BadPackageException {
    String shanghai = GOOD.replace("2026-11-23T02:00:00Z", "2026-11-23T10:00:00+08:00");

    assertThat(ManifestReader.read(shanghai.getBytes(UTF_8)).heading().created())
        .isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"rows\":\"7\" | \"rows\":7",
        "\"rows\":\"7\" | \"rows\":\"07\"",
        "\"rows\":\"7\" | \"rows\":\"-7\"",
        "\"rows\":\"7\" | \"rows\":\"99999999\"",
        "\"rows\":\"7\" | \"rows\":null",
        "\"rows\":\"7\" | \"rows\":true",
        "\"rows\":\"7\" | \"rows\":[\"7\"]",
        "\"rows\":\"7\" | \"rows\":\"7\",\"rows\":\"7\"",
        "\"rows\":\"7\" | \"rows\":\"7\",\"salt\":\"1\"",
        "\"rows\":\"7\", | ``",
        "\"rows\":\"7\",\"settlementMonth\":\"2026-12\" | \"settlementMonth\":\"2026-12\",\"rows\":\"7\"",
        "2026-12 | 2026-13",
        "2026-12 | 2026-12-01",
        "2026-11-23T02:00:00Z | 2026-11-23T02:00:00",
        "2026-11-23T02:00:00Z | 2026-11-31T02:00:00Z",
        "91320509MA1ACME003 | 91320509MA1ACME00",
        "000102030405060708090a0b0c0d0e0f | 000102030405060708090A0B0C0D0E0F",
        "000102030405060708090a0b0c0d0e0f | 0001",
        "\"business\":\"enrolment\" | \"business\":\"removal\"",
        "\"business\":\"enrolment\" | \"business\":\"../enrolment\"",
        "\"employer\":\"acme\" | \"employer\":\"\\ud800\"",
        "\"employer\":\"acme\" | \"employer\":{}",
        "\"size\":\"9\" | \"size\":9",
        "\"size\":\"9\" | \"size\":\"9\",\"sha1\":\"\"",
        "\"size\":\"9\" | \"size\":\"99999999999\"",
        "\"size\":\"9\" | \"size\":\"+9\"",
        "rows.json | row.json",
        "rows.json | enrolment.xlsx",
        "attachments/b.pdf | attachments/a.pdf",
        "attachments/b.pdf | attachments/0.pdf",
        "attachments/b.pdf | attachments/../b.pdf",
        "attachments/b.pdf | b.pdf",
        "attachments/b.pdf | manifest.json",
        "aaaa\",\"size\":\"40000\" | aaaA\",\"size\":\"40000\"",
        "aaaa\",\"size\":\"40000\" | aaa\",\"size\":\"40000\"",
        "\"toolVersion\":\"t\"} | \"toolVersion\":\"t\"}{}",
        "\"toolVersion\":\"t\"} | \"toolVersion\":\"t\"",
        "\"toolVersion\":\"t\"} | \"toolVersion\":\"t\",}",
        "\"toolVersion\":\"t\"} | \"toolVersion\":'t'}"
      })
  void refusesAnother(String part, String other) {
    assertThat(GOOD).contains(part);

    assertRefused(GOOD.replace(part, other).getBytes(UTF_8), BadPackage.MANIFEST);
  }

  @Test
  void refusesMoreThanOneLine() {
    assertRefused((GOOD + "\n").getBytes(UTF_8), BadPackage.MANIFEST);
    assertRefused(GOOD.replace(",", ",\n").getBytes(UTF_8), BadPackage.MANIFEST);
    assertRefused((" " + GOOD).getBytes(UTF_8), BadPackage.MANIFEST);
  }

  @Test
  void refusesAnotherEncoding() {
    assertRefused(("\uFEFF" + GOOD).getBytes(UTF_8), BadPackage.MANIFEST);
    assertRefused(GOOD.getBytes(UTF_16LE), BadPackage.MANIFEST);
    byte[] broken = GOOD.getBytes(UTF_8);
    broken[GOOD.indexOf("acme")] = (byte) 0xFF;
    assertRefused(broken, BadPackage.MANIFEST);
  }

  /** It may have other keys. */
  @Test
  void knowsOneVersion() {
    assertRefused("{\"format\":\"ssp-declaration/2\"}".getBytes(UTF_8), BadPackage.FORMAT);
  }

  @Test
  void refusesAPartOfIt() {
    byte[] good = GOOD.getBytes(UTF_8);
    for (int length = 0; length < good.length; length++) {
      assertRefused(Arrays.copyOf(good, length), BadPackage.MANIFEST);
    }
  }

  @Test
  void refusesADeepOne() {
    assertRefused(("{\"a\":" + "[".repeat(1_000_000)).getBytes(UTF_8), BadPackage.MANIFEST);
  }

  private static void assertRefused(byte[] manifest, BadPackage reason) {
    BadPackageException refused =
        catchThrowableOfType(BadPackageException.class, () -> ManifestReader.read(manifest));
    assertThat(refused).as("not refused").isNotNull();
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.file()).isEqualTo("manifest.json");
  }
}
