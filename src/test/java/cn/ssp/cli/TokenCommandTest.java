package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Entity;
import cn.ssp.token.TestPki.Holder;
import cn.ssp.token.p12.KeyFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens of an employer, as files of keys; PIN 112233. */
@NullMarked
@DisabledOnOs(OS.WINDOWS)
class TokenCommandTest {
  private static final String PIN = "112233";
  private static final TestPki SM2 = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2);

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws Exception {
    desk = new Desk(folder).with("XDG_STATE_HOME", folder.resolve("state").toString());
    file("acme.p12", SM2.entity(Holder.GOOD));
    pin("acme.pin", PIN, "rw-------");
    pem("root.pem", SM2.root());
    configure("{\"anchors\": [\"root.pem\"]}");
  }

  @Test
  void aTokenThatCanSignPassesEveryStep() {
    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.out())
        .contains("通过  介质", "通过  PIN", "苏州示例科技有限公司，SM3WITHSM2，有效期至 2029-01-01")
        .contains("通过  测试签名  签名并验证成功（SM3WITHSM2）")
        .contains("没有核查证书是否已吊销：缺少签发机构的吊销列表")
        .doesNotContain(PIN, "失败");
    assertThat(desk.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, 证书已于 2026-01-01 到期",
    "FUTURE, 证书要到 2028-01-01 才生效",
    "FOREIGN, 证书链验证不通过（状态码 820）",
    "OTHER_EMPLOYER, 证书里写的是另一家单位",
    "ENCRYPTION_ONLY, 它是加密证书或 CA 证书，不能用来签名"
  })
  void aCertificateThatWillNotDoFailsBeforeAnythingIsSigned(Holder holder, String sentence)
      throws Exception {
    file("acme.p12", SM2.entity(holder));

    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isEqualTo(4);
    assertThat(desk.out()).contains(sentence).contains("失败").doesNotContain("测试签名");
  }

  @Test
  void aRevokedCertificateFails() throws Exception {
    file("acme.p12", SM2.entity(Holder.REVOKED));
    Files.write(folder.resolve("issuer.crl"), SM2.revocationList().getEncoded());
    configure("{\"anchors\": [\"root.pem\"], \"revocationLists\": [\"issuer.crl\"]}");

    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isEqualTo(4);
    assertThat(desk.out()).contains("证书已被加入黑名单（状态码 823）");
  }

  /** The list of a token's own employer, that holds before the CA has made one. */
  @ParameterizedTest
  @ValueSource(strings = {"[\"root.pem\"]", "[]"})
  void aCertificateOnTheBlacklistFails(String anchors) throws IOException {
    assertThat(desk.ssp("token", "show", "--json", "--pin-file", "acme.pin")).isZero();
    JsonNode shown = new JsonMapper().readTree(desk.out()).get(0);
    String entry =
        "{\"issuer\": \"%s\", \"serial\": \"%s\"}"
            .formatted(shown.get("issuer").asText(), shown.get("serial").asText());
    configure("{\"anchors\": %s, \"blacklist\": [%s]}".formatted(anchors, entry));

    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isEqualTo(4);
    assertThat(desk.out()).contains("证书已被加入黑名单（状态码 823）").doesNotContain("测试签名");

    configure(
        "{\"anchors\": %s, \"blacklist\": [%s]}".formatted(anchors, entry.replace("\"}", "0\"}")));
    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isZero();
  }

  @Test
  void looksForNumbersWhereTheConfigurationSays() throws IOException {
    String elsewhere = "{\"socialInsuranceNumber\": [\"1.2.3.4\"]}";
    configure("{\"anchors\": [\"root.pem\"]}, \"certificateNumbers\": " + elsewhere);

    assertThat(desk.ssp("token", "show", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.out()).contains("91320509MA1ACME003").doesNotContain("32050001");
    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.out()).contains("省社保编号");

    String there = "{\"socialInsuranceNumber\": [\"1.2.3.4\", \"1.2.156.10260.4.1.2\"]}";
    configure("{\"anchors\": [\"root.pem\"]}, \"certificateNumbers\": " + there);
    assertThat(desk.ssp("token", "show", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.out()).contains("32050001");
    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.out()).doesNotContain("省社保编号");
  }

  @Test
  void aRefusedPinIsNotTriedAgainUntilItsFileChanges() throws IOException {
    pin("acme.pin", "654321", "rw-------");

    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isEqualTo(4);
    assertThat(desk.out()).contains("PIN 不对；本次不会再试");
    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isEqualTo(4);
    assertThat(desk.out()).contains("这个 PIN 来源上次已被该介质拒绝，没有再试");

    assertThat(desk.ssp("token", "clear-refusal")).isZero();
    assertThat(desk.out()).contains("已清除 PIN 被拒的记录");
    assertThat(desk.ssp("token", "clear-refusal")).isZero();
    assertThat(desk.out()).contains("没有 PIN 被拒的记录");

    pin("acme.pin", PIN, "rw-------");
    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isZero();
  }

  @Test
  void aPinThatOthersMayReadIsWarnedOfAndOneTheyMayWriteRefused() throws IOException {
    pin("acme.pin", PIN, "rw-r--r--");
    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.out()).contains("其他用户能读 PIN 文件");

    pin("acme.pin", PIN, "rw-rw----");
    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isEqualTo(4);
    assertThat(desk.out()).contains("无法从这里取得 PIN");
  }

  /** Each is asked only where none before it is there. */
  @Test
  void thePinComesFromTheFirstSourceThereIs() throws IOException {
    assertThat(desk.ssp("token", "check")).isZero();
    assertThat(desk.out()).contains("跳过  测试签名  没有提供 PIN");

    desk.withTyped(PIN);
    assertThat(desk.ssp("token", "check")).isZero();

    pin("credentials/ssp-pin-acme", "000001", "r--------");
    desk.with("CREDENTIALS_DIRECTORY", folder.resolve("credentials").toString());
    assertThat(desk.ssp("token", "check")).isEqualTo(4);

    desk.with("SSP_PIN", PIN);
    assertThat(desk.ssp("token", "check")).isZero();

    pin("wrong.pin", "000002", "rw-------");
    assertThat(desk.ssp("token", "check", "--pin-file", "wrong.pin")).isEqualTo(4);
  }

  @Test
  void showsWhatTheCertificatesSay() {
    assertThat(desk.ssp("token", "show", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.out())
        .contains("苏州示例科技有限公司", "91320509MA1ACME003", "32050001", "SM3WITHSM2")
        .contains("2026-01-01 至 2029-01-01，剩余 769 天");
    assertThat(desk.ssp("token", "show")).isEqualTo(4);
    assertThat(desk.err()).contains("需要 PIN 才能继续");
  }

  /** Whoever has to configure where the numbers stand finds out here. */
  @Test
  void showsAllThatACertificateSaysOnlyWhenAsked() throws IOException {
    assertThat(desk.ssp("token", "show", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.out()).doesNotContain("1.2.156.10260.4.1.2", "2.5.4.97");

    assertThat(desk.ssp("token", "show", "--reveal", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.out())
        .containsPattern("1\\.2\\.156\\.10260\\.4\\.1\\.2 +32050001")
        .containsPattern("2\\.5\\.4\\.97 +91320509MA1ACME003");
    assertThat(desk.ssp("token", "show", "--reveal", "--json", "--pin-file", "acme.pin")).isZero();
    assertThat(new JsonMapper().readTree(desk.out()).get(0).get("1.2.156.10260.4.1.2").asText())
        .isEqualTo("32050001");
  }

  /** 26 days before it ends, of the algorithm that was replaced. */
  @Test
  void warnsOfAnOldCertificateWhereItIsShown() throws Exception {
    file("acme.p12", TestPki.of(SignatureAlgorithm.SHA256_WITH_RSA).entity(Holder.GOOD));
    String[] show = {"token", "show", "--pin-file", "acme.pin", "--as-of", "2028-12-06"};

    assertThat(desk.ssp(show)).isZero();
    assertThat(desk.out())
        .contains("证书 26 天后到期（2029-01-01）")
        .contains("证书用的是 RSA，平台 2021 年起改用国密 SM2", "蓝色钥匙不能升级，由 CA 机构换发新的");
    assertThat(
            desk.ssp("token", "show", "--pin-file", "acme.pin", "--as-of", "2028-12-06", "--json"))
        .isZero();
    assertThat(new JsonMapper().readTree(desk.out()).get(0).get("cautions").asText())
        .isEqualTo("check-expires-soon check-old-algorithm");
  }

  @Test
  void warnsOfThePinAlsoWhereItOnlyShows() throws IOException {
    pin("acme.pin", PIN, "rw-r--r--");

    assertThat(desk.ssp("token", "show", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.err()).contains("其他用户能读 PIN 文件", "PIN 可能还是初始的").doesNotContain(PIN);
  }

  /** A PIN of six digits is no first one where the end of the handler's number is another. */
  @Test
  void knowsTheFirstPinByTheHandlersNumber() throws IOException {
    configure("{\"anchors\": [\"root.pem\"]}", "\"handler\": \"32050119900307123X\",");
    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.out()).doesNotContain("PIN 可能还是初始的");

    configure("{\"anchors\": [\"root.pem\"]}", "\"handler\": \"320501199003112233\",");
    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.out()).contains("PIN 可能还是初始的").doesNotContain(PIN);
  }

  /** Nobody listens on port 1. */
  @Test
  void looksAtTheHallThoughTheTokenIsNotThere() throws IOException {
    Files.delete(folder.resolve("acme.p12"));
    configure("{\"anchors\": [\"root.pem\"]}, \"hall\": \"http://127.0.0.1:1\"");

    assertThat(desk.ssp("token", "check", "--json", "--pin-file", "acme.pin")).isEqualTo(4);
    JsonNode steps = new JsonMapper().readTree(desk.out());
    assertThat(steps.findValuesAsText("step")).containsExactly("hall", "token");
    assertThat(steps.findValuesAsText("rule"))
        .containsExactly("check-hall-unreachable", "token-file-missing");
  }

  @Test
  void speaksJson() throws IOException {
    assertThat(desk.ssp("token", "check", "--json", "--pin-file", "acme.pin")).isZero();
    JsonNode steps = new JsonMapper().readTree(desk.out());
    assertThat(steps.findValuesAsText("step"))
        .containsExactly("token", "pin", "pin", "certificate", "chain", "signature");
    assertThat(steps.get(4).get("rule").asText()).isEqualTo("revocation-not-checked");

    assertThat(desk.ssp("token", "show", "--json", "--pin-file", "acme.pin")).isZero();
    assertThat(new JsonMapper().readTree(desk.out()).get(0).get("daysLeft").asText())
        .isEqualTo("769");

    assertThat(desk.ssp("token", "list", "--json")).isZero();
    assertThat(new JsonMapper().readTree(desk.out()).get(0).get("kind").asText())
        .isEqualTo("pkcs12");
  }

  @Test
  void tellsWhereThingsComeFromWhenAsked() {
    assertThat(desk.ssp("token", "check", "-v", "--pin-file", "acme.pin")).isZero();
    assertThat(desk.err())
        .isEqualTo(
            "ssp: 配置：%s%nssp: PIN 来自：%s%n"
                .formatted(folder.resolve("ssp.json"), folder.resolve("acme.pin")));

    desk.with("SSP_PIN", PIN);
    assertThat(desk.ssp("token", "check", "--verbose", "--lang", "en")).isZero();
    assertThat(desk.err()).contains("PIN from: SSP_PIN").doesNotContain(PIN);
  }

  /** It is in their shell's history already, but need not be in a log. */
  @ParameterizedTest
  @ValueSource(strings = {"--pin 867412", "--pin=867412", "--last-try=867412"})
  void doesNotRepeatAPinThatIsWrittenWhereNoneBelongs(String options) {
    List<String> command = new ArrayList<>(List.of("token", "check"));
    command.addAll(List.of(options.split(" ")));

    assertThat(desk.ssp(command.toArray(String[]::new))).isEqualTo(2);
    assertThat(desk.err()).contains(options.substring(0, 5)).doesNotContain("867412");
    assertThat(desk.out()).isEmpty();
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Files.delete(folder.resolve("ssp.json"));

    assertThat(desk.ssp("token", "check")).isEqualTo(2);
    assertThat(desk.err()).contains("不知道用哪个 CA 介质");
    assertThat(desk.ssp("token", "show", "--token", "pkcs12:none.p12")).isEqualTo(4);
    assertThat(desk.err()).contains("none.p12 不存在或无法读取");
    assertThat(desk.ssp("token", "list", "--token", "skf:none.so")).isEqualTo(4);
    assertThat(desk.err()).contains("none.so 不存在或无法读取");
    assertThat(desk.ssp("token", "show", "--token", "pkcs11:?module-path=none.so&pin-value=1"))
        .isEqualTo(4);
    assertThat(desk.err()).contains("写法不对：pin-value");
  }

  @Test
  void saysWhichTrustedFileCannotBeRead() throws IOException {
    Files.writeString(folder.resolve("root.pem"), "nothing");

    assertThat(desk.ssp("token", "check", "--pin-file", "acme.pin")).isEqualTo(2);
    assertThat(desk.err()).contains("root.pem 读不出证书或吊销列表");
  }

  private void configure(String trust) throws IOException {
    configure(trust, "");
  }

  private void configure(String trust, String handler) throws IOException {
    Files.writeString(
        folder.resolve("ssp.json"),
        """
        {
          "employers": [{"code": "acme", "creditCode": "91320509MA1ACME003",
            "socialInsuranceNumber": "32050001", %s "token": "pkcs12:acme.p12"}],
          "trust": %s
        }
        """
            .formatted(handler, trust));
  }

  private void file(String name, Entity entity) throws Exception {
    Path made = new KeyFiles(folder, PIN).byBouncyCastle("PKCS12-AES256-AES128", entity);
    Files.move(made, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private void pin(String name, String pin, String mode) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.writeString(file, pin + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private void pem(String name, X509Certificate certificate) throws Exception {
    String text = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
  }
}
