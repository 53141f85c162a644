package cn.ssp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.config.Configuration;
import cn.ssp.declaration.seal.EmployerMatch;
import cn.ssp.declaration.seal.Envelope;
import cn.ssp.declaration.seal.Holder;
import cn.ssp.declaration.seal.NumberPlaces;
import cn.ssp.declaration.seal.Revocation;
import cn.ssp.declaration.seal.SealForm;
import cn.ssp.declaration.seal.SignatureCheck;
import cn.ssp.declaration.seal.SignatureResult;
import cn.ssp.declaration.seal.Trust;
import cn.ssp.declaration.seal.TrustReader;
import cn.ssp.declaration.seal.Verdict;
import cn.ssp.domain.calendar.Standing;
import cn.ssp.domain.employer.Employer;
import cn.ssp.token.Pkcs12Spec;
import cn.ssp.token.Token;
import cn.ssp.token.p12.Pkcs12Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder to rehearse in, made once: its keys take their time. */
@NullMarked
@DisabledOnOs(OS.WINDOWS)
class HallInitCommandTest {
  private static final byte[] CONTENT = "a nonce".getBytes(UTF_8);
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @TempDir private static Path place = Path.of("");
  private static Path demo = Path.of("");
  private static int exitCode;
  private static String told = "";

  @TempDir private Path folder;

  @BeforeAll
  static void make() throws IOException {
    demo = Files.createDirectory(place.resolve("demo"));
    Files.setPosixFilePermissions(demo, PosixFilePermissions.fromString("rwxr-xr-x"));
    Desk desk = new Desk(place);
    exitCode = desk.ssp("--lang", "en", "hall", "init", "demo");
    told = desk.out() + desk.err();
  }

  @Test
  void tellsWhatItMadeAndWhatToTry() {
    assertThat(exitCode).isZero();
    assertThat(told)
        .contains("ssp.json", "acme.p12", "agency.p12", "demo.pin", "ca/", "faulty/")
        .endsWith(
            """
              ssp --config demo/ssp.json token check
              ssp --config demo/ssp.json submit --yes --wait samples/enrolment.xlsx
              ssp --config demo/ssp.json status
            """);
  }

  @Test
  void isForItsOwnerAlone() throws IOException {
    try (Stream<Path> all = Files.walk(demo)) {
      assertThat(all)
          .hasSize(18)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .as(path.toString())
                      .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void saysNothingOfThePin() throws IOException {
    String pin = Files.readString(demo.resolve("demo.pin")).strip();

    assertThat(pin).matches("[a-z][a-z2-9]{11}");
    assertThat(told).doesNotContain(pin);
    assertThat(demo.resolve("ssp.json")).content().doesNotContain(pin);
  }

  @ParameterizedTest
  @CsvSource({"acme, SM3WITHSM2", "agency, SHA256WITHRSA"})
  void itsTokensPassEveryCheck(String employer, String algorithm) throws IOException {
    Desk desk = new Desk(place).with("XDG_STATE_HOME", folder.toString());

    assertThat(desk.ssp("--config", "demo/ssp.json", "--employer", employer, "token", "check"))
        .as(desk.out() + desk.err())
        .isZero();
    assertThat(desk.out()).contains("签名并验证成功（" + algorithm + "）", "未被吊销");
  }

  /** From the first window that is known, or nearly, to the last day of the certificates. */
  @ParameterizedTest
  @ValueSource(strings = {"2020-01-01T00:00:00Z", "2026-11-23T02:00:00Z", "2046-12-31T12:00:00Z"})
  void aHallBelievesItsSignaturesOnAnyDay(String day) throws Exception {
    for (String key : List.of("acme", "agency")) {
      SignatureResult result = checked(key + ".p12", Instant.parse(day));

      assertThat(result.verdict()).as(key).isEqualTo(Verdict.GOOD);
      assertThat(result.revocation()).as(key).isEqualTo(Revocation.CHECKED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "expired, EXPIRED, 810",
    "not-yet-valid, INVALID, 809",
    "revoked, BLACKLISTED, 823",
    "foreign, UNTRUSTED, 820"
  })
  void aHallRefusesTheFaultyOnes(String key, Verdict verdict, int code) throws Exception {
    SignatureResult result = checked("faulty/" + key + ".p12", NOW);

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.verdict().code()).isEqualTo(code);
    assertThat(match(result)).isEqualTo(EmployerMatch.BOUND);
  }

  @Test
  void oneOfTheFaultyOnesLacksTheProvincialNumber() throws Exception {
    SignatureResult result = checked("faulty/unbound.p12", NOW);

    assertThat(result.verdict()).isEqualTo(Verdict.GOOD);
    assertThat(match(result)).isEqualTo(EmployerMatch.NUMBER_MISSING);
  }

  @Test
  void certificatesBearBothNumbers() throws Exception {
    X509Certificate agency = checked("agency.p12", NOW).signer().orElseThrow();

    assertThat(Holder.of(agency, NumberPlaces.KNOWN))
        .isEqualTo(
            new Holder("苏州示例劳务派遣有限公司", Optional.of("91320509MA1AGEN0YR"), Optional.of("32050002")));
    assertThat(agency.getNonCriticalExtensionOIDs())
        .containsAll(Set.of("1.2.156.10260.4.4", "1.2.156.10260.4.1.2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme.p12", "agency.p12", "faulty/expired.p12"})
  void opensslReadsTheKeys(String key) throws Exception {
    assertThat(openssl("pkcs12", "-in", key, "-passin", "file:demo.pin", "-nokeys", "-info"))
        .contains("AES-256-CBC", "AES-128-CBC");
  }

  /** Of SM2, OpenSSL 3.0 verifies no whole chain. */
  @Test
  void opensslFollowsTheChain() throws Exception {
    openssl(
        "pkcs12",
        "-in",
        "agency.p12",
        "-passin",
        "file:demo.pin",
        "-clcerts",
        "-nokeys",
        "-out",
        folder.resolve("agency.pem").toString());

    assertThat(
            openssl(
                "verify",
                "-crl_check",
                "-CRLfile",
                "ca/rsa-issuing.crl",
                "-CAfile",
                "ca/rsa-root.pem",
                "-untrusted",
                "ca/rsa-issuing.pem",
                folder.resolve("agency.pem").toString()))
        .contains(": OK");
  }

  @Test
  void itsConfigurationIsOfTheSamples() {
    Configuration configuration = Configuration.read(demo.resolve("ssp.json"));
    Configuration samples = Configuration.read(Path.of("samples/ssp.json"));

    assertThat(configuration.employers()).isEqualTo(samples.employers());
    assertThat(configuration.defaultEmployer()).hasValue("acme");
    assertThat(configuration.sending().hall()).hasValue("sandbox");
    assertThat(configuration.sending().data()).hasValue(demo.resolve("data"));
    assertThat(configuration.sending().asOf())
        .hasValueSatisfying(
            moment ->
                assertThat(configuration.region().policy().calendar().at(moment))
                    .get()
                    .matches(Standing::open));
  }

  @Test
  void isNotMadeWhereThereIsSomething() throws IOException {
    Desk desk = new Desk(place);
    byte[] before = Files.readAllBytes(demo.resolve("acme.p12"));

    assertThat(desk.ssp("hall", "init", "demo")).isEqualTo(2);
    assertThat(desk.err()).contains("demo 里已经有东西", "换一个空的或还不存在的文件夹");
    assertThat(desk.out()).isEmpty();
    assertThat(demo.resolve("acme.p12")).hasBinaryContent(before);
  }

  @ParameterizedTest
  @CsvSource({"file, file 不是文件夹", "file/below, 无法写入 file/below"})
  void isNotMadeInAFile(String name, String sentence) throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("hall", "init", name)).isEqualTo(2);
    assertThat(desk.err()).contains(sentence);
  }

  private static EmployerMatch match(SignatureResult result) {
    Employer acme = Configuration.read(demo.resolve("ssp.json")).employer("acme").orElseThrow();
    return EmployerMatch.of(result.signer().orElseThrow(), acme, NumberPlaces.KNOWN);
  }

  private static SignatureResult checked(String key, Instant at) throws Exception {
    Pkcs12Spec spec = new Pkcs12Spec(demo.resolve(key), Optional.empty());
    try (Token token = Pkcs12Token.open(spec)) {
      token.unlock(Files.readString(demo.resolve("demo.pin")).strip().toCharArray());
      byte[] envelope = new Envelope(SealForm.RFC).seal(token, token.keys().get(0), CONTENT, at);
      return new SignatureCheck(trust()).check(envelope, CONTENT, at);
    }
  }

  private static Trust trust() throws Exception {
    Configuration configuration = Configuration.read(demo.resolve("ssp.json"));
    List<X509Certificate> anchors = new ArrayList<>();
    for (Path file : configuration.trust().anchors()) {
      anchors.addAll(TrustReader.certificates(Files.readAllBytes(file)));
    }
    List<X509CRL> lists = new ArrayList<>();
    for (Path file : configuration.trust().revocationLists()) {
      lists.addAll(TrustReader.revocationLists(Files.readAllBytes(file)));
    }
    return new Trust(anchors, List.of(), lists, Set.of());
  }

  private static String openssl(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(demo.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }
}
