package cn.ssp.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.text.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  @Test
  void isOneDocumentWithEachRostersFindingsInReadingOrder() throws IOException {
    assertThat(report())
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {
                      "tool": {"name": "ssp", "version": "1.2.3"},
                      "asOf": "2026-11-23T10:00:00+08:00",
                      "settlementMonth": "2026-12",
                      "window": {
                        "open": true,
                        "opens": "2026-11-11T00:00:00+08:00",
                        "closes": "2026-12-07T00:00:00+08:00"
                      },
                      "policy": "wuxi-2027",
                      "strict": false,
                      "employer": "acme",
                      "announced": [
                        {"id": "stop-late", "severity": "error", "from": "2027-01-01"}
                      ],
                      "rosters": [
                        {
                          "file": "a.xlsx", "template": "enrolment", "rows": 11, "validRows": 10,
                          "findings": [
                            {
                              "rule": "identity-checksum", "severity": "error", "sheet": "参保",
                              "row": 3, "column": "idNumber", "heading": "证件号码", "cell": "B3",
                              "value": "110105********0021",
                              "message": "校验码不符：18 位中至少有一位不对",
                              "remedy": "对照证件原件逐位核对，不要只改最后一位"
                            },
                            {
                              "rule": "hidden-row", "severity": "warning", "sheet": "参保",
                              "row": 12,
                              "message": "这一行被隐藏，上传时仍会一并申报",
                              "remedy": "取消隐藏并核对；不申报的请删除整行"
                            }
                          ],
                          "rulesChecked": ["bad-number", "identity-checksum"],
                          "rulesSkipped": [
                            {"id": "legal-representative", "reason": "no-employer"},
                            {
                              "id": "mobile-shared", "reason": "no-column",
                              "missing": ["mobile"]
                            }
                          ]
                        },
                        {
                          "file": "b.xlsx",
                          "unreadable": {
                            "rule": "file-missing", "message": "文件不存在",
                            "remedy": "核对路径和权限"
                          }
                        }
                      ],
                      "summary": {
                        "rosters": 2, "unreadable": 1, "rows": 11, "validRows": 10,
                        "errors": 4, "warnings": 1, "infos": 0, "suppressed": 3
                      }
                    }
                    """));
  }

  @Test
  void tellsATimeToTheSecondEvenAtMidnight() throws IOException {
    assertThat(report().at("/window/opens").asText()).isEqualTo("2026-11-11T00:00:00+08:00");
  }

  private static JsonNode report() throws IOException {
    StringWriter out = new StringWriter();
    ReportRun.tell(new JsonReport(ReportRun.wording(Language.ZH), out));
    return new JsonMapper().readTree(out.toString());
  }
}
