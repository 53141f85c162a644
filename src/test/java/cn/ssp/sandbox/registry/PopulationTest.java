package cn.ssp.sandbox.registry;

import static cn.ssp.sandbox.registry.Hall.Row.collection;
import static cn.ssp.sandbox.registry.Hall.Row.enrolment;
import static cn.ssp.sandbox.registry.Hall.Row.removal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.document.DocumentKinds;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.employer.EmployerKind;
import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.finding.Failure;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the sandbox hall knows in the beginning, and how somebody else's people are put there. */
@NullMarked
final class PopulationTest {
  @TempDir private Path folder;

  @Test
  void shippedNumbersAreWhole() throws IOException {
    for (JsonNode person : shipped().get("persons")) {
      assertThat(CitizenNumber.of(person.get("number").asText()))
          .get()
          .satisfies(
              number -> {
                assertThat(number.checks()).as(number.text()).isTrue();
                assertThat(number.birthDate()).as(number.text()).isPresent();
              });
    }
  }

  /** Like payment providers' test cards, they are of use only to those who know them. */
  @ParameterizedTest
  @CsvSource({"sandbox.md", "zh/sandbox.md"})
  void shippedPersonsAreDocumented(String page) throws IOException {
    String text = Files.readString(Path.of("src/site/markdown").resolve(page));

    for (JsonNode person : shipped().get("persons")) {
      assertThat(text).contains(person.get("number").asText());
    }
    for (JsonNode name : shipped().get("refusedNames")) {
      assertThat(text).contains(name.asText());
    }
    assertThat(text).contains(Trait.words());
  }

  @Test
  void aFileTakesThePlaceOfTheShippedPeople() throws Exception {
    Files.writeString(
        folder.resolve(Population.FILE),
        """
        {
          // my own
          "employers": [{"creditCode": "91320509MA1ACME003", "kind": "hr-service"}],
          "persons": [{"number": "320583900512995", "is": ["not-collected"]}]
        }
        """);
    try (Hall hall = new Hall(Population.in(folder))) {
      assertThat(
              hall.acme(
                  "enrolment",
                  enrolment("320583199005129959", "王伟").with("dispatchType", "人事代理"),
                  enrolment("320826199111259967", "白雪").with("dispatchType", "人事代理")))
          .isEqualTo(Map.of(1, "未获取到人员基本信息"));
    }
  }

  /** The hall knows its callers' employers better than a document does. */
  @Test
  void employersCanBeAdded() throws SQLException {
    Employer acme =
        new Employer(
            "acme",
            Optional.empty(),
            CreditCode.of(Hall.ACME),
            Optional.empty(),
            Optional.of(EmployerKind.DISPATCH),
            Optional.of("320282810909995"));
    try (Hall hall = new Hall(Population.builtIn().with(List.of(acme, Employer.named("other"))))) {
      assertThat(
              hall.acme(
                  "enrolment", enrolment("320583199005129959", "王伟").with("dispatchType", "劳务派遣")))
          .isEmpty();
      assertThat(hall.acme("removal", removal("320282198109099953", "赵强")))
          .isEqualTo(Map.of(1, "该人员为公司法人，不允许停保"));
    }
  }

  @Test
  void withoutAFileTheShippedPeopleAreThere() throws SQLException {
    try (Hall hall = new Hall(Population.in(folder))) {
      assertThat(hall.acme("collection", collection("320583199005129959", "查无此人")))
          .containsValue("公安接口核准不通过");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"people\": []}                                                | document-unknown",
        "{\"persons\": [{\"number\": \"1\", \"is\": [\"rich\"]}]}       | document-unknown",
        "{\"persons\": [{\"name\": \"王伟\"}]}                            | document-wrong",
        "{\"persons\": [{\"number\": \"1\"}, {\"number\": \"1\"}]}      | document-wrong",
        "{\"employers\": [{\"creditCode\": \"1\", \"kind\": \"dispatch\"}]} | document-wrong",
        "{\"employers\": [{\"creditCode\": \"91320509MA1AGEN0YR\", \"kind\": \"big\"}]}"
            + " | document-unknown",
        "[]                                                              | document-syntax"
      })
  void whatIsWrongInAFileIsTold(String document, String kind) throws IOException {
    Files.writeString(folder.resolve(Population.FILE), document);

    assertThatThrownBy(() -> Population.in(folder))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.kind().id()).isEqualTo(kind);
              assertThat(DocumentKinds.ALL).contains(failure.kind());
            });
  }

  private static JsonNode shipped() throws IOException {
    try (InputStream in = Population.class.getResourceAsStream(Population.FILE)) {
      return JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build().readTree(in);
    }
  }
}
