package cn.ssp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.document.DocumentKinds;
import cn.ssp.document.GoodDocument;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.employer.EmployerKind;
import cn.ssp.finding.Failure;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class ConfigurationTest {
  private static final String GOOD =
      """
      {
        "hall": "sandbox",
        "ledger": "jdbc:sqlite:ledger.db",
        "region": "suzhou", // whose policy is the province's
        "employers": [
          {"code": "acme", "name": "苏州某某科技有限公司", "creditCode": "91110000101623741K",
           "socialInsuranceNumber": "32050001", "kind": "hr-service",
           "legalRepresentative": "11010519491231002X", "token": "pkcs12:acme.p12"},
          {"code": "beta"}
        ],
        "trust": {
          "anchors": ["ca/root.pem"], "intermediates": ["ca/issuing.pem"],
          "blacklist": [{"issuer": "CN=试验 签发, C=CN", "serial": "0a:1B"}]
        },
        "certificateNumbers": {"creditCode": ["2.5.4.97"],
          "socialInsuranceNumber": ["1.2.156.10260.4.1.2",
            "1.2.156.112562.2.1.1.24"]},
        "sm2Mechanisms": [
          {"mechanism": "0x80008104", "makers": ["Sansec", "swxa"]}
        ]
      }
      """;

  private static final GoodDocument GOOD_DOCUMENT = new GoodDocument("ssp.json", GOOD);

  @TempDir private Path folder;

  @Test
  void knowsNoEmployerWhereNothingIsConfigured() {
    assertThat(Configuration.none(folder).employers()).isEmpty();
    assertThat(Configuration.none(folder).region().policy().version()).isEqualTo("jiangsu-2026-11");
  }

  @Test
  void knowsItsEmployersByTheirCodes() throws IOException {
    Configuration configuration = Configuration.read(file("ssp.json", GOOD));

    assertThat(configuration.employer("acme"))
        .hasValue(
            new Employer(
                "acme",
                Optional.of("苏州某某科技有限公司"),
                CreditCode.of("91110000101623741K"),
                Optional.of("32050001"),
                Optional.of(EmployerKind.HR_SERVICE),
                Optional.of("11010519491231002X")));
    assertThat(configuration.employer("beta")).hasValue(Employer.named("beta"));
    assertThat(configuration.employer("gamma")).isEmpty();
    assertThat(configuration.region().policy().version()).isEqualTo("jiangsu-2026-11");
  }

  @Test
  void knowsWhomToTrustAndWhereToLook() throws IOException {
    Configuration configuration = Configuration.read(file("ssp.json", GOOD));

    assertThat(configuration.trust())
        .isEqualTo(
            new TrustFiles(
                List.of(folder.resolve("ca/root.pem")),
                List.of(folder.resolve("ca/issuing.pem")),
                List.of(),
                List.of(
                    new RefusedCertificate(
                        new X500Principal("CN=试验 签发,C=CN"), BigInteger.valueOf(0x0A1B)))));
    assertThat(configuration.numbers())
        .isEqualTo(
            new CertificateNumbers(
                List.of("2.5.4.97"), List.of("1.2.156.10260.4.1.2", "1.2.156.112562.2.1.1.24")));
    assertThat(configuration.mechanisms())
        .containsExactly(new VendorMechanism(0x80008104L, List.of("Sansec", "swxa")));
  }

  @Test
  void saysWhichEmployerIsMeantWhereNoneIsNamed() throws IOException {
    String one = GOOD.replace("\"employers\":", "\"defaultEmployer\": \"beta\", \"employers\":");

    assertThat(Configuration.read(file("ssp.json", one)).defaultEmployer()).hasValue("beta");
    assertThat(Configuration.read(file("ssp.json", GOOD)).defaultEmployer()).isEmpty();
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () -> Configuration.read(file("ssp.json", one.replace("\"beta\",", "\"bta\","))));
    assertThat(texts(failure)).containsExactly("ssp.json", "5", "word", "bta", "beta");
  }

  @Test
  void takesEmployersFromAFileEachInTheOrderOfTheirNames() throws IOException {
    file("employers/b.json", "{\"code\": \"beta\"} // a comment");
    file("employers/a.json", "{\"code\": \"acme\", \"kind\": \"dispatch\"}");
    file("employers/notes.txt", "not an employer");
    Path configuration = file("ssp.json", "{\"employers\": \"employers/*.json\"}");

    assertThat(Configuration.read(configuration).employers())
        .extracting(Employer::code)
        .containsExactly("acme", "beta");
  }

  @Test
  void takesTheRegionFromADocumentBesideIt() throws IOException {
    file("policy/wuxi.json", "{\"version\": \"wuxi-2027\"}");
    Path configuration = file("ssp.json", "{\"region\": \"policy/wuxi.json\"}");

    assertThat(Configuration.read(configuration).region().policy().version())
        .isEqualTo("wuxi-2027");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"region\" -> \"regoin\"          | 4 | key    | regoin   | region",
        "\"suzhou\" -> \"szuhou\"          | 4 | region | szuhou   | suzhou",
        "\"kind\" -> \"kinds\"             | 7 | key    | kinds    | kind",
        "\"hr-service\" -> \"hr-servcie\"  | 7 | word   | hr-servcie | hr-service",
        "\"name\" -> \"nam\"              | 6 | key    | nam      | name",
        "\"blacklist\" -> \"blacklists\"   | 13 | key   | blacklists | blacklist",
        "\"issuer\" -> \"isuer\"          | 13 | key   | isuer    | issuer",
        "\"creditCode\": [ -> \"creditcode\": [ | 15 | key | creditcode | creditCode",
        "\"mechanism\" -> \"mechanisms\"   | 19 | key   | mechanisms | mechanism"
      })
  void namesTheNearestKnownName(String edit, int line, String reason, String found, String nearest)
      throws IOException {
    Failure failure = failureOf(edit);

    assertThat(failure.kind()).isSameAs(DocumentKinds.UNKNOWN);
    assertThat(texts(failure)).containsExactly("ssp.json", "" + line, reason, found, nearest);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "91110000101623741K -> 91110000101623741         | 6 | not-a-credit-code | 91110000101623741",
        "\"code\": \"beta\" -> \"code\": \"acme\"            | 9 | duplicate-employer | acme",
        "{\"code\": \"beta\"} -> {\"name\": \"beta\"}        | 9 | missing-key        | code",
        "{\"code\": \"beta\"} -> \"beta\"                  | 9 | not-an-object      | employers",
        "\"sandbox\" -> 1                                | 2 | not-a-text         | hall",
        "\"pkcs12:acme.p12\" -> true                     | 8 | not-a-text         | token",
        "CN=试验 签发, -> 试验 签发,              | 13 | not-a-distinguished-name | 试验 签发, C=CN",
        "0a:1B -> 0x0a                                   | 13 | not-a-serial      | 0x0a",
        "\"serial\": \"0a:1B\" -> \"serial\": 10         | 13 | not-a-text        | serial",
        "\"2.5.4.97\" -> \"2.5.04.97\"                   | 15 | not-an-object-identifier | 2.5.04.97",
        "1.2.156.112562.2.1.1.24 -> 1.2.156.x            | 17 | not-an-object-identifier | 1.2.156.x",
        "0x80008104 -> 80008104                          | 19 | not-a-mechanism   | 80008104",
        "0x80008104 -> 0x180008104                       | 19 | not-a-mechanism   | 0x180008104",
        "[\"Sansec\", \"swxa\"] -> []                     | 19 | empty             | makers"
      })
  void saysOnWhichLineAValueIsWrong(String edit, int line, String reason, String found)
      throws IOException {
    Failure failure = failureOf(edit);

    assertThat(failure.kind()).isSameAs(DocumentKinds.WRONG);
    assertThat(texts(failure)).containsExactly("ssp.json", "" + line, reason, found);
  }

  @Test
  void namesTheFileThatIsWrongAmongSeveral() throws IOException {
    file("employers/a.json", "{\"code\": \"acme\"}");
    file("employers/b.json", "{\n\"code\": \"acme\"}");
    Path configuration = file("ssp.json", "{\"employers\": \"employers/*.json\"}");

    Failure failure = catchThrowableOfType(Failure.class, () -> Configuration.read(configuration));

    assertThat(texts(failure))
        .containsExactly("employers/b.json", "2", "duplicate-employer", "acme");
  }

  @ParameterizedTest
  @CsvSource({"none/*.json", "*.jsn"})
  void refusesAPatternThatFindsNothing(String pattern) throws IOException {
    Path configuration = file("ssp.json", "{\n\"employers\": \"" + pattern + "\"}");

    Failure failure = catchThrowableOfType(Failure.class, () -> Configuration.read(configuration));

    assertThat(texts(failure)).containsExactly("ssp.json", "2", "no-such-files", pattern);
  }

  @Test
  void saysWhichFileIsNotThere() throws IOException {
    Path configuration = file("ssp.json", "{\"region\": \"wuxi.json\"}");

    Failure missing =
        catchThrowableOfType(Failure.class, () -> Configuration.read(folder.resolve("other.json")));
    Failure region = catchThrowableOfType(Failure.class, () -> Configuration.read(configuration));

    assertThat(missing.kind()).isSameAs(DocumentKinds.MISSING);
    assertThat(texts(missing)).containsExactly("other.json");
    assertThat(texts(region)).containsExactly("wuxi.json");
  }

  private Failure failureOf(String edit) {
    Path file = GOOD_DOCUMENT.edited(folder, edit);
    return catchThrowableOfType(Failure.class, () -> Configuration.read(file));
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> texts(Failure failure) {
    return GoodDocument.told(failure, folder);
  }
}
