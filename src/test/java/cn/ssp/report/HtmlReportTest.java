package cn.ssp.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.Personal;
import cn.ssp.finding.Place;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import cn.ssp.text.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReportTest {
  private final StringWriter out = new StringWriter();

  @Test
  void saysWhatWasFoundAndWhatWasNot() throws IOException {
    ReportRun.tell(report(Language.ZH));

    assertThat(out.toString())
        .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n")
        .contains("检查时点 2026-11-23 10:00 · 结算年月 2026-12 · 申报期开放至 2026-12-06 24:00")
        .contains("<dt>可以申报</dt><dd>10</dd>", "<dt>错误</dt><dd>4</dd>")
        .contains("<strong>b.xlsx</strong><p>文件不存在 <code>file-missing</code></p>")
        .contains("<option value=\"identity-checksum\">校验码不符 (1)</option>")
        .contains("<option>证件号码</option>")
        .contains("没有检查 legal-representative：", "stop-late 自 2027-01-01 起为错误")
        .contains("另有 3 条结果没有列出（--limit 0 列出全部）");
  }

  @Test
  void holdsTheFindingsAsJson() throws IOException {
    ReportRun.tell(report(Language.EN));

    List<JsonNode> sections = sections();
    assertThat(sections).hasSize(1);
    assertThat(sections.get(0).get("file").asText()).isEqualTo("a.xlsx");
    assertThat(sections.get(0).get("cut").asBoolean()).isFalse();
    assertThat(sections.get(0).get("findings").findValuesAsText("rule"))
        .containsExactly("hidden-row", "identity-checksum");
  }

  /** The policy lets nothing run, and nothing be fetched, but what is in the page. */
  @ParameterizedTest
  @CsvSource({"style,style-src", "script,script-src"})
  void allowsItsOwnStyleAndScriptAlone(String element, String directive) throws Exception {
    ReportRun.tell(report(Language.EN));
    Matcher inline =
        Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
            .matcher(out.toString());
    assertThat(inline.find()).isTrue();
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.group(1).getBytes(UTF_8));

    assertThat(policy())
        .startsWith("default-src 'none'; ")
        .contains(directive + " 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';")
        .doesNotContain("unsafe");
    assertThat(inline.find()).as("a second one").isFalse();
    assertThat(out.toString()).doesNotContainPattern("(?i)https?:|<[^>]+ (src|style|on\\w+)=");
  }

  /** Neither a value nor a file's name can end a block or begin an element. */
  @Test
  void noTextBecomesMarkup() throws IOException {
    String evil = "</script><!--<script>alert(1)";
    HtmlReport report = report(Language.EN);
    report.start(ReportRun.header());
    report.roster(evil, template());
    report.finding(wage(2, evil));
    report.checked(new Outcome(1, 0, 0, false, List.of(), List.of()));
    report.unreadable(evil + "2", ReportRun.MISSING, List.of(Arg.of("missing")));
    report.finish(new Summary(2, 1, 1, 0, 1, 0, 0, 0, Optional.empty()));

    assertThat(out.toString()).doesNotContain("</script><!--", "<!--<", "<script>alert");
    assertThat(sections().get(0).at("/findings/0/value").asText()).isEqualTo(evil);
  }

  /** What was found in it before does not count, here as in the sums. */
  @Test
  void forgetsARosterThatTurnsOutNotToBeReadable() throws IOException {
    HtmlReport report = report(Language.EN);
    report.start(ReportRun.header());
    report.roster("a.xlsx", template());
    report.finding(wage(2, "x"));
    report.unreadable("a.xlsx", ReportRun.MISSING, List.of(Arg.of("unreadable")));
    report.roster("b.xlsx", template());
    report.checked(new Outcome(1, 1, 0, false, List.of(), List.of()));
    report.finish(new Summary(2, 1, 1, 1, 0, 0, 0, 0, Optional.empty()));

    assertThat(sections())
        .extracting(section -> section.get("cut").asBoolean())
        .containsExactly(true, false);
    assertThat(out.toString()).doesNotContain("<option value=\"bad-number\">");
  }

  @Test
  void groupsNumbersAsTheReaderDoes() throws IOException {
    HtmlReport report = report(Language.EN);
    report.start(ReportRun.header());
    report.finish(new Summary(1, 0, 1_234_567, 1, 0, 0, 0, 0, Optional.empty()));

    assertThat(out.toString()).contains("<dd>1,234,567</dd>");
  }

  private HtmlReport report(Language language) throws IOException {
    return new HtmlReport(ReportRun.wording(language), out);
  }

  private String policy() {
    Matcher policy =
        Pattern.compile("Content-Security-Policy\" content=\"([^\"]+)\"").matcher(out.toString());
    assertThat(policy.find()).isTrue();
    return policy.group(1).replace("&#x3D;", "=").replace("&#39;", "'");
  }

  private List<JsonNode> sections() throws IOException {
    Matcher block =
        Pattern.compile("class=\"findings\">(.*?)</script>", Pattern.DOTALL)
            .matcher(out.toString());
    List<JsonNode> sections = new ArrayList<>();
    while (block.find()) {
      sections.add(new JsonMapper().readTree(block.group(1)));
    }
    return sections;
  }

  private static Finding wage(int row, String value) {
    return new Finding(
        ReportRun.BAD_NUMBER,
        new Place.OfCell("参保", row, 12, "wage", "月缴费工资"),
        new Arg(value, Personal.NO),
        List.of());
  }

  private static Template template() {
    return Templates.builtIn().find("enrolment").orElseThrow();
  }
}
