package cn.ssp.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.text.Language;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class NdjsonReportTest {
  @Test
  void isALineForEachFindingAsItIsFoundAndTheSummaryLast() throws IOException {
    StringWriter out = new StringWriter();
    ReportRun.tell(new NdjsonReport(ReportRun.wording(Language.EN), out));

    assertThat(out.toString().split("\n"))
        .containsExactly(
            "{\"file\":\"a.xlsx\",\"rule\":\"hidden-row\",\"severity\":\"warning\","
                + "\"sheet\":\"参保\",\"row\":12,"
                + "\"message\":\"The row is hidden, and will be declared all the same\","
                + "\"remedy\":\"Unhide it and check it; delete the row if it is not to be"
                + " declared\"}",
            "{\"file\":\"a.xlsx\",\"rule\":\"identity-checksum\",\"severity\":\"error\","
                + "\"sheet\":\"参保\",\"row\":3,\"column\":\"idNumber\","
                + "\"heading\":\"证件号码\",\"cell\":\"B3\",\"value\":\"110105********0021\","
                + "\"message\":\"The check character does not fit: at least one of the 18 is"
                + " wrong\",\"remedy\":\"Check every digit against the document; do not just"
                + " change the last one\"}",
            "{\"file\":\"b.xlsx\",\"unreadable\":{\"rule\":\"file-missing\","
                + "\"message\":\"there is no such file\","
                + "\"remedy\":\"Check the path and the permissions\"}}",
            "{\"summary\":{\"rosters\":2,\"unreadable\":1,\"rows\":11,\"validRows\":10,"
                + "\"errors\":4,\"warnings\":1,\"infos\":0,\"suppressed\":3},"
                + "\"policy\":\"wuxi-2027\",\"strict\":false,\"employer\":\"acme\","
                + "\"announced\":[{\"id\":\"stop-late\",\"severity\":\"error\","
                + "\"from\":\"2027-01-01\"}],\"rulesSkipped\":["
                + "{\"id\":\"legal-representative\",\"reason\":\"no-employer\"},"
                + "{\"id\":\"mobile-shared\",\"reason\":\"no-column\",\"missing\":[\"mobile\"]}]}");
  }
}
