package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the configuration comes from, who declares, and what the policy sets. */
@NullMarked
class ConfigurationOptionsTest {
  private static final String HEADINGS = "*证件类型,*证件号码,*姓名,*变更原因,*停保日期,备注";

  /** Filed 13 days after the end, which is late and otherwise right. */
  private static final String LATE = "居民身份证,11010519491231002X,张三,合同期满,2026-11-10,";

  private static final String ACME =
      "{\"employers\": [{\"code\": \"acme\", \"legalRepresentative\": \"11010519491231002X\"}]}";
  private static final String BETA =
      "{\"employers\": [{\"code\": \"beta\", \"legalRepresentative\": \"440524188001010014\"}]}";
  private static final String BOTH =
      """
      {"employers": [
        {"code": "acme", "legalRepresentative": "11010519491231002X"},
        {"code": "beta", "legalRepresentative": "440524188001010014"}
      ]}
      """;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(folder);
    desk.csv("roster.csv", HEADINGS, LATE);
  }

  @Test
  void saysWhichRulesItCouldNotCheckWithoutAnEmployer() {
    assertThat(desk.ssp("validate", "roster.csv")).isZero();
    assertThat(desk.out())
        .contains("没有检查 legal-representative：未说明是哪个用人单位（用 --employer 指定，并在 ssp.json 里写明）\n")
        .contains("；政策 jiangsu-2026-11\n");
    assertThat(desk.err()).isEmpty();
  }

  @Test
  void takesTheOnlyEmployerThereIs() throws IOException {
    file("ssp.json", ACME);

    assertThat(desk.ssp("validate", "roster.csv")).isEqualTo(1);
    assertThat(desk.out()).contains("legal-representative").doesNotContain("没有检查");
  }

  @Test
  void asksWhichOfSeveralEmployers() throws IOException {
    file("ssp.json", BOTH);

    assertThat(desk.ssp("validate", "roster.csv")).isZero();
    assertThat(desk.out()).contains("没有检查 legal-representative");
    assertThat(desk.ssp("validate", "--employer", "acme", "roster.csv")).isEqualTo(1);
    assertThat(desk.ssp("validate", "--employer", "beta", "roster.csv")).isZero();
    assertThat(desk.out()).doesNotContain("没有检查");
  }

  @Test
  void theConfigurationSaysWhichOfSeveralIsMeant() throws IOException {
    file(
        "ssp.json",
        BOTH.replace("{\"employers\"", "{\"defaultEmployer\": \"acme\", \"employers\""));

    assertThat(desk.ssp("validate", "roster.csv")).isEqualTo(1);
    assertThat(desk.ssp("validate", "--employer", "beta", "roster.csv")).isZero();
  }

  @Test
  void refusesAnEmployerThatIsNotConfigured() throws IOException {
    assertThat(desk.ssp("validate", "--employer", "acme", "roster.csv")).isEqualTo(2);
    assertThat(desk.err())
        .contains("配置里没有代号为“acme”的用人单位")
        .contains("--config、$SSP_CONFIG、./ssp.json、$XDG_CONFIG_HOME/ssp/ssp.json");

    file("ssp.json", BOTH);
    assertThat(desk.ssp("validate", "--employer", "amce", "roster.csv")).isEqualTo(2);
    assertThat(desk.err()).contains("最接近的有 acme");
    assertThat(desk.out()).isEmpty();
  }

  @Test
  void looksForTheConfigurationInFourPlaces() throws IOException {
    file("home/.config/ssp/ssp.json", BETA);
    desk.with("HOME", folder.resolve("home").toString());
    assertThat(desk.ssp("validate", "roster.csv")).isZero();
    assertThat(desk.out()).doesNotContain("没有检查");

    file("xdg/ssp/ssp.json", ACME);
    desk.with("XDG_CONFIG_HOME", folder.resolve("xdg").toString());
    assertThat(desk.ssp("validate", "roster.csv")).isEqualTo(1);

    file("ssp.json", BETA);
    assertThat(desk.ssp("validate", "roster.csv")).isZero();

    file("variable.json", ACME);
    desk.with("SSP_CONFIG", "variable.json");
    assertThat(desk.ssp("validate", "roster.csv")).isEqualTo(1);

    file("option.json", BETA);
    assertThat(desk.ssp("validate", "--config", "option.json", "roster.csv")).isZero();
    assertThat(desk.ssp("--config", "option.json", "validate", "roster.csv")).isZero();
  }

  @Test
  void aConfigurationThatWasAskedForMustBeThere() {
    assertThat(desk.ssp("validate", "--config", "none.json", "roster.csv")).isEqualTo(2);
    assertThat(desk.err()).contains("none.json 不存在或无法读取");

    desk.with("SSP_CONFIG", "none.json");
    assertThat(desk.ssp("calendar")).isEqualTo(2);
  }

  @Test
  void aMistakeInTheConfigurationIsToldByItsLine() throws IOException {
    file("ssp.json", "{\n  \"employer\": []\n}");

    assertThat(desk.ssp("validate", "roster.csv")).isEqualTo(2);
    assertThat(desk.err()).contains("ssp.json 第 2 行：未知的键“employer”").contains("最接近的是“employers”");
  }

  @Test
  void whatIsDoubtfulInAProfileIsToldOnce() throws IOException {
    file(
        "ssp.json",
        """
        {"employers": [{"code": "acme", "creditCode": "91350211M0000XUF46",
          "socialInsuranceNumber": "3205", "legalRepresentative": "110105194912310021"}]}
        """);

    assertThat(desk.ssp("validate", "roster.csv")).isZero();
    assertThat(desk.err().lines())
        .containsExactly(
            "ssp: 用人单位 acme 的统一社会信用代码校验位不符，请核对（个别登记在册的代码也不符）",
            "ssp: 用人单位 acme 的 socialInsuranceNumber 通常是 8 位数字，请核对",
            "ssp: 用人单位 acme 的 legalRepresentative 不是有效的身份证号码，请核对");
    desk.ssp("validate", "-q", "roster.csv");
    assertThat(desk.err()).isEmpty();
  }

  @Test
  void aRegionAnnouncesWhatWillBlockAndStrictTakesItNow() throws IOException {
    file("ssp.json", "{\"region\": \"wuxi.json\"}");
    file(
        "wuxi.json",
        """
        {"version": "wuxi-2027",
         "severities": [{"from": "2027-01-01", "rule": "stop-late", "severity": "error"}]}
        """);

    assertThat(desk.ssp("validate", "roster.csv")).isZero();
    assertThat(desk.out())
        .contains("stop-late 自 2027-01-01 起为错误；--strict 现在就按此检查\n")
        .contains("；政策 wuxi-2027\n");
    assertThat(desk.ssp("validate", "--strict", "roster.csv")).isEqualTo(1);
    assertThat(desk.ssp("validate", "--as-of", "2026-12-31T23:59:59", "roster.csv")).isZero();
    assertThat(desk.ssp("validate", "--as-of", "2027-01-01", "roster.csv")).isEqualTo(1);
    assertThat(desk.out()).doesNotContain("--strict");
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
