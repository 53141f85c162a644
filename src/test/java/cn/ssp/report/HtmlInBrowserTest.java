package cn.ssp.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Personal;
import cn.ssp.finding.Place;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import cn.ssp.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTML report as a reader has it: in Chromium, from a file. */
class HtmlInBrowserTest {
  private static final String ROWS = "document.querySelectorAll('#table tbody tr').length";
  private static final String COUNT = "document.getElementById('count').textContent";
  private static final String FIRST_PLACE =
      "document.querySelector('#table tbody .cell').textContent";

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void write() throws IOException {
    browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
    for (Language language : Language.values()) {
      try (Writer out = Files.newBufferedWriter(page(language))) {
        tell(new HtmlReport(ReportRun.wording(language), out));
      }
    }
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void theConsoleSaysNothing() {
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void showsAPageOfFindingsInReadingOrder() {
    open(Language.EN);

    assertThat(browser.text(COUNT)).isEqualTo("Shown: 253 of 253");
    assertThat(browser.evaluate(ROWS).asInt()).isEqualTo(100);
    assertThat(browser.text(FIRST_PLACE)).isEqualTo("M2");
    assertThat(browser.text("document.querySelectorAll('#table tbody .cell')[1].textContent"))
        .as("B3 stands before M3")
        .isEqualTo("B3");
    assertThat(browser.text("document.getElementById('page').textContent"))
        .isEqualTo("Page 1 of 3");

    click("[data-page=last]");

    assertThat(browser.evaluate(ROWS).asInt()).isEqualTo(53);
    assertThat(browser.evaluate("document.querySelector('[data-page=next]').disabled").asBoolean())
        .isTrue();
    click("[data-page=previous]");
    assertThat(browser.text("document.getElementById('page').textContent"))
        .isEqualTo("Page 2 of 3");
  }

  @Test
  void filters() {
    open(Language.ZH);

    choose("rule", "identity-checksum");
    shows("显示 1 条，共 253 条");
    assertThat(browser.text("document.querySelector('#table tbody').innerText"))
        .contains("B3", "证件号码", "110105********0021", "校验码不符", "对照证件原件");
    click("button[type=reset]");
    shows("显示 253 条，共 253 条");
    choose("column", "月缴费工资");
    shows("显示 251 条，共 253 条");
    choose("file", "b.csv");
    shows("显示 1 条，共 253 条");
    click("button[type=reset]");
    click("[name=severity][value=error]");
    shows("显示 1 条，共 253 条");
    assertThat(browser.text(FIRST_PLACE)).isEqualTo("第 12 行");
    click("button[type=reset]");
    choose("text", "m25");
    shows("显示 3 条，共 253 条"); // M25, M250 and M251
    click("[data-rule=hidden-row]");
    shows("显示 0 条，共 253 条");
  }

  /** A cell may hold anything; it must be nothing but text here. */
  @Test
  void showsAValueAsItIs() {
    open(Language.EN);
    choose("file", "b.csv");
    shows("Shown: 1 of 253");

    assertThat(browser.text("document.querySelector('#table tbody td:nth-child(4)').textContent"))
        .isEqualTo("</script><b>&amp;\u2028");
  }

  @Test
  void sortsByAColumnEitherWay() {
    open(Language.EN);
    click("[data-sort=severity]");

    assertThat(sorting("severity")).isEqualTo("ascending");
    assertThat(sorting("place")).isEqualTo("none");
    assertThat(browser.text(FIRST_PLACE)).isEqualTo("M2");
    click("[data-sort=severity]");
    assertThat(sorting("severity")).isEqualTo("descending");
    assertThat(browser.text(FIRST_PLACE)).isEqualTo("row 12");
    click("[data-sort=place]");
    click("[data-sort=place]");
    assertThat(browser.text(FIRST_PLACE)).as("the last of the last roster").isEqualTo("M9");
  }

  @Test
  void copiesTheCellsThatAreShown() {
    open(Language.EN);
    browser.evaluate("navigator.clipboard.writeText = text => { window.copy = text; }; 0");
    choose("text", "m25");
    shows("Shown: 3 of 253");
    click("#copy");
    browser.await("document.getElementById('copied').textContent === 'Copied'");

    assertThat(browser.text("window.copy")).isEqualTo("M25,M250,M251");
    click("button[type=reset]");
    shows("Shown: 253 of 253");
    click("#copy");
    browser.await("window.copy.length > 30");
    assertThat(browser.text("window.copy"))
        .startsWith("a.xlsx: M2,B3,M3,M4,")
        .contains("M11,12:12,M12")
        .endsWith("\nb.csv: M9");
  }

  @Test
  void isDarkWhereThatIsPreferredOrAskedFor() {
    open(Language.EN);
    String background = "getComputedStyle(document.body).backgroundColor";
    String light = browser.text(background);
    browser.prefer("dark");
    browser.await(background + " !== '" + light + "'");
    browser.await("document.getElementById('theme').ariaPressed === 'true'");

    click("#theme");

    assertThat(browser.text(background)).isEqualTo(light);
    assertThat(browser.text("document.getElementById('theme').ariaPressed")).isEqualTo("false");
  }

  @Test
  void canBeUsedByKeyboard() {
    open(Language.EN);

    tab();
    assertThat(focused()).as("the first thing to come to").isEqualTo("Skip to the findings");
    assertThat(browser.text("getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
    enter();
    tab();
    browser.type("checksum");
    shows("Shown: 1 of 253");
    for (String name : List.of("rule", "column", "file")) {
      tab();
      assertThat(browser.text("document.activeElement.id")).isEqualTo(name);
    }
    tab();
    browser.press(" ", 32, " ");
    shows("Shown: 0 of 253");
    while (!focused().equals("Clear filters")) {
      tab();
    }
    enter();
    shows("Shown: 253 of 253");
    while (!focused().equals("Severity")) {
      tab();
    }
    enter();
    assertThat(sorting("severity")).isEqualTo("ascending");
  }

  @Test
  void printsAllThatIsShown() {
    open(Language.EN);
    browser.evaluate("dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.evaluate(ROWS).asInt()).isEqualTo(253);
    browser.evaluate("dispatchEvent(new Event('afterprint'))");
    assertThat(browser.evaluate(ROWS).asInt()).isEqualTo(100);

    String pdf = new String(browser.pdf(), ISO_8859_1);

    assertThat(pdf).startsWith("%PDF-");
    assertThat(pdf.split("/Type /Page\n").length - 1).as("pages").isGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource({"ZH,light,1280", "ZH,dark,1280", "EN,light,1280", "EN,dark,480", "ZH,light,480"})
  void hasNoFaultOfAccessibility(Language language, String scheme, int width) throws IOException {
    open(language);
    browser.resize(width, 900);
    browser.prefer(scheme);
    browser.evaluate(axe() + ";0");

    assertThat(
            browser.text(
                "axe.run().then(found => found.violations.flatMap(fault => fault.nodes.map("
                    + "node => fault.id + ' ' + node.html)).join('\\n'))"))
        .isEmpty();
  }

  /** A hundred thousand findings are found, filtered and sorted without a noticeable wait. */
  @Test
  void staysUsableWithAHundredThousandFindings() throws IOException {
    Path page = folder.resolve("large.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      HtmlReport report = new HtmlReport(ReportRun.wording(Language.EN), out);
      report.start(ReportRun.header());
      report.roster("a.xlsx", template());
      for (int row = 2; row < 100_002; row++) {
        report.finding(wage(row, "9" + row));
      }
      report.checked(new Outcome(100_000, 0, 0, false, List.of(), List.of()));
      report.finish(new Summary(1, 0, 100_000, 0, 100_000, 0, 0, 0, Optional.empty()));
    }

    browser.open(page);

    shows("Shown: 100,000 of 100,000");
    choose("text", "m10000");
    shows("Shown: 3 of 100,000"); // M10000, M100000 and M100001
    click("button[type=reset]");
    shows("Shown: 100,000 of 100,000");
    click("[data-sort=value]");
    click("[data-sort=value]");
    assertThat(browser.text(FIRST_PLACE)).isEqualTo("M99999");
  }

  private static void open(Language language) {
    browser.resize(1280, 900);
    browser.prefer("light");
    browser.open(page(language));
  }

  private static void click(String selector) {
    browser.evaluate("document.querySelector('" + selector + "').click()");
  }

  private static void choose(String id, String value) {
    browser.evaluate(
        "(field => { field.value = '%s'; field.dispatchEvent(new Event('input', {bubbles: true}));"
                .formatted(value)
            + " })(document.getElementById('%s'))".formatted(id));
  }

  private static void shows(String count) {
    browser.await(COUNT + " === '" + count + "'");
  }

  private static String sorting(String column) {
    return browser.text(
        "document.querySelector('[data-sort=" + column + "]').closest('th').ariaSort");
  }

  private static String focused() {
    return browser.text("document.activeElement.textContent");
  }

  private static void tab() {
    browser.press("Tab", 9, "");
  }

  private static void enter() {
    browser.press("Enter", 13, "\r");
  }

  private static String axe() throws IOException {
    try (InputStream in =
        HtmlInBrowserTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  private static Path page(Language language) {
    return folder.resolve(language.word() + ".html");
  }

  /** 252 findings in a.xlsx, one in b.csv, and a file that is missing. */
  private static void tell(HtmlReport report) throws IOException {
    report.start(ReportRun.header());
    report.roster("a.xlsx", template());
    for (int row = 2; row < 252; row++) {
      report.finding(wage(row, "6,800"));
    }
    report.finding(new Finding(ReportRun.HIDDEN, new Place.OfRow("参保", 12)));
    report.finding(
        new Finding(
            ReportRun.CHECKSUM,
            new Place.OfCell("参保", 3, 1, "idNumber", "证件号码"),
            new Arg("110105194912310021", Personal.IDENTITY_NUMBER),
            List.of()));
    report.checked(new Outcome(250, 0, 0, false, List.of(), List.of()));
    report.roster("b.csv", template());
    report.finding(wage(9, "</script><b>&amp;\u2028"));
    report.checked(new Outcome(10, 9, 0, false, List.of(), List.of()));
    report.unreadable("c.xlsx", ReportRun.MISSING, List.of(Arg.of("missing")));
    report.finish(new Summary(3, 1, 260, 9, 252, 1, 0, 0, Optional.empty()));
  }

  private static Finding wage(int row, String value) {
    FindingKind kind = ReportRun.BAD_NUMBER;
    return new Finding(
        kind,
        new Place.OfCell("参保", row, 12, "wage", "月缴费工资"),
        new Arg(value, Personal.NO),
        List.of());
  }

  private static Template template() {
    return Templates.builtIn().find("enrolment").orElseThrow();
  }
}
