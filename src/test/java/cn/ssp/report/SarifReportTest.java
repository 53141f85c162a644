package cn.ssp.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Finding;
import cn.ssp.finding.Place;
import cn.ssp.template.Templates;
import cn.ssp.text.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SarifReportTest {
  @Test
  void hasAResultForEachFinding() throws IOException {
    assertThat(run(told(Language.EN)).get("results"))
        .isEqualTo(
            json(
                """
                [
                  {
                    "ruleId": "hidden-row", "ruleIndex": 0, "level": "warning",
                    "message": {"text": "row 12: The row is hidden, and will be declared all the same"},
                    "locations": [{
                      "physicalLocation": {
                        "artifactLocation": {"uri": "a.xlsx"}, "region": {"startLine": 12}
                      },
                      "logicalLocations": [{
                        "name": "12:12", "fullyQualifiedName": "参保!12:12", "kind": "row"
                      }]
                    }],
                    "properties": {
                      "remedy": "Unhide it and check it; delete the row if it is not to be\
                 declared"
                    }
                  },
                  {
                    "ruleId": "identity-checksum", "ruleIndex": 1, "level": "error",
                    "message": {
                      "text": "B3: The check character does not fit: at least one of the 18 is wrong"
                    },
                    "locations": [{
                      "physicalLocation": {
                        "artifactLocation": {"uri": "a.xlsx"}, "region": {"startLine": 3}
                      },
                      "logicalLocations": [{
                        "name": "B3", "fullyQualifiedName": "参保!B3", "kind": "cell"
                      }]
                    }],
                    "properties": {
                      "column": "idNumber", "heading": "证件号码",
                      "value": "110105********0021",
                      "remedy": "Check every digit against the document; do not just change the\
                 last one"
                    }
                  },
                  {
                    "ruleId": "file-missing", "ruleIndex": 3, "level": "error",
                    "message": {"text": "there is no such file"},
                    "locations": [{
                      "physicalLocation": {
                        "artifactLocation": {"uri": "b.xlsx"}, "region": {"startLine": 1}
                      }
                    }]
                  }
                ]
                """));
  }

  @Test
  void describesTheRulesThatWereLookedFor() throws IOException {
    JsonNode rules = run(told(Language.EN)).at("/tool/driver/rules");

    assertThat(rules.findValuesAsText("id"))
        .containsExactly("hidden-row", "identity-checksum", "bad-number", "file-missing");
    assertThat(rules.get(1).at("/shortDescription/text").asText())
        .isEqualTo("Check character does not fit");
    assertThat(rules.get(1).at("/help/text").asText()).startsWith("Check every digit");
    assertThat(rules.get(0).at("/defaultConfiguration/level").asText()).isEqualTo("warning");
  }

  @Test
  void saysWhatKeptTheRunFromBeingWhole() throws IOException {
    JsonNode invocation = run(told(Language.EN)).at("/invocations/0");

    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asText())
        .isEqualTo("not listed: 3 (--limit 0 lists all)");
    assertThat(invocation.get("toolConfigurationNotifications")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void isWhatTheSchemaAsksFor(Language language) throws IOException {
    assertThat(SarifSchema.faults(told(language))).isEmpty();
  }

  @Test
  void theSchemaWouldFindAFault() throws IOException {
    assertThat(SarifSchema.faults(told(Language.ZH).replace("\"level\":\"note\"", "\"level\":1")))
        .isNotEmpty();
  }

  @Test
  void leavesOutWhatCodeScanningDoesNotTake() throws IOException {
    StringWriter out = new StringWriter();
    SarifReport report = new SarifReport(ReportRun.wording(Language.EN), out);
    report.start(ReportRun.header());
    report.roster("a.xlsx", Templates.builtIn().find("enrolment").orElseThrow());
    for (int row = 2; row <= 25_003; row++) {
      report.finding(new Finding(ReportRun.HIDDEN, new Place.OfRow(null, row)));
    }
    report.checked(new Outcome(25_002, 25_002, 0, false, List.of(), List.of()));
    report.finish(new Summary(1, 0, 25_002, 25_002, 0, 25_002, 0, 0, Optional.empty()));

    JsonNode run = run(out.toString());
    assertThat(run.get("results")).hasSize(25_000);
    assertThat(run.at("/properties/resultsLeftOut").asInt()).isEqualTo(2);
    assertThat(run.at("/properties/summary/warnings").asInt()).isEqualTo(25_002);
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .isEqualTo("left out of this file: 2; code scanning takes at most 25000 results");
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.xlsx, a.xlsx",
    "./a b/c.xls, a%20b/c.xls",
    "名.csv, %E5%90%8D.csv",
    "c:d%.csv, c%3Ad%25.csv",
    "/srv/a#1.xlsx, file:///srv/a%231.xlsx",
    "../a.xlsx, ../a.xlsx",
    "-, -"
  })
  void filesAreUriReferences(String file, String uri) {
    assertThat(FileUri.of(file)).isEqualTo(uri);
  }

  private static String told(Language language) throws IOException {
    StringWriter out = new StringWriter();
    ReportRun.tell(new SarifReport(ReportRun.wording(language), out));
    return out.toString();
  }

  private static JsonNode run(String report) throws IOException {
    return json(report).at("/runs/0");
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }
}
