package cn.ssp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.protocol.Problem;
import cn.ssp.roster.write.BlankWorkbook;
import cn.ssp.roster.write.WorkbookFormat;
import cn.ssp.template.Templates;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class TemplateDeskTest {
  @TempDir private Path folder;
  private TestHall hall;
  private Guest guest;

  @BeforeEach
  void open() {
    hall = new TestHall(folder);
    guest = new Guest(hall);
  }

  @AfterEach
  void close() {
    hall.close();
    assertThat(hall.defects).isEmpty();
  }

  @Test
  void givesOutTheBlankWorkbook() {
    HttpResponse<byte[]> answer = guest.get("/v1/templates/removal");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            BlankWorkbook.of(Templates.builtIn().find("removal").orElseThrow())
                .bytes(WorkbookFormat.XLSX));
  }

  @Test
  void givesItOutOnceToWhoeverKeepsIt() {
    String tag = guest.get("/v1/templates/removal").headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> same = guest.get("/v1/templates/removal", "If-None-Match", tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.headers().firstValue("ETag")).contains(tag);
    assertThat(guest.get("/v1/templates/enrolment", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dismissal", "REMOVAL", "removal.json", "..%2Fremoval", "%00"})
  void knowsNoOtherBusiness(String business) {
    Guest.refused(guest.get("/v1/templates/" + business), 404, Problem.NOT_FOUND);
  }
}
