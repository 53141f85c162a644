package cn.ssp.sandbox.registry;

import static cn.ssp.sandbox.registry.Hall.Row.enrolment;
import static cn.ssp.sandbox.registry.Hall.Row.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.protocol.RowAnswer;
import cn.ssp.sandbox.registry.Hall.Row;
import cn.ssp.template.Column;
import cn.ssp.template.Templates;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is true of every business, and of those that the sandbox does no more than judge. */
@NullMarked
final class RegistryTest {
  private static final String WANG_WEI = "320583199005129959";
  private static final String ZHAO_QIANG = "320282198109099953";

  /** Values that some program or person may hand in, and that must harm nobody else's row. */
  private static final List<String> ABSURD =
      List.of(
          "",
          " ",
          "\u0000",
          "\u001b[2J",
          "\ud83d",
          "\ufffe",
          "'; drop table registry_person; --",
          "+999999999-12-31",
          "-999999999-01-01",
          "2026-13-01",
          "1E400",
          "江苏省".repeat(20_000),
          "9".repeat(100_000));

  private Hall hall;

  @BeforeEach
  void open() throws SQLException {
    hall = new Hall();
  }

  @AfterEach
  void close() throws SQLException {
    hall.close();
  }

  @Test
  void anAnswerNamesItsRowAndBearsACode() throws SQLException {
    assertThat(
            hall.answers(
                Hall.ACME,
                "enrolment",
                enrolment(WANG_WEI, "王伟"),
                enrolment("34082519881103995X", "刘洋")))
        .containsExactly(new RowAnswer("r2", "not-collected", "未获取到人员基本信息"));
  }

  @Test
  void badRowsStopNoOther() throws SQLException {
    assertThat(
            hall.acme(
                "enrolment",
                enrolment("320924199009229967", "姜\u0000丽"),
                enrolment(WANG_WEI, "王伟"),
                enrolment("9".repeat(100_000), "某人"),
                enrolment("320281199106189951", "陈杰")))
        .containsOnlyKeys(1, 3);
  }

  @Test
  void theSameRowsGetTheSameAnswers() throws SQLException {
    assertThat(answersToChance(new Random(7))).isEqualTo(answersToChance(new Random(7)));
  }

  /** Any column of any business may bear anything. */
  @Test
  void everyAbsurdValueGetsAnAnswer() throws SQLException {
    for (String business : Templates.builtIn().codes()) {
      for (Column column : Templates.builtIn().find(business).orElseThrow().columns()) {
        for (String value : ABSURD) {
          Row row = whole(business, ZHAO_QIANG).with(column.key(), value);
          assertThat(hall.by(Hall.AGENCY, business, row, row))
              .as(business + " " + column.key())
              .hasSizeLessThanOrEqualTo(2);
        }
      }
    }
  }

  @Test
  void preregistrationIsNoEnrolment() throws SQLException {
    hall.at("2026-12-08T09:00", "2026-12");
    Row hired = whole("preregistration", WANG_WEI);
    assertThat(hall.acme("preregistration", hired, hired))
        .isEqualTo(Map.of(2, "在本单位已存在参保信息，不能办理参保"));

    hall.at("2026-12-11T09:00", "2027-01");
    assertThat(hall.acme("enrolment", enrolment(WANG_WEI, "王伟"))).isEmpty();

    hall.at("2027-01-08T09:00", "2027-01");
    assertThat(hall.acme("preregistration", hired)).isEqualTo(Map.of(1, "在本单位已存在参保信息，不能办理参保"));
    assertThat(hall.acme("preregistration", whole("preregistration", "34082519881103995X")))
        .isEqualTo(Map.of(1, "未获取到人员基本信息"));
  }

  @Test
  void onlyDispatchersTransfer() throws SQLException {
    Row transfer = whole("transfer", "320506198807069954");

    assertThat(hall.acme("transfer", transfer)).isEqualTo(Map.of(1, "仅限标记为劳务派遣的单位使用"));
    assertThat(hall.by(Hall.AGENCY, "transfer", transfer, whole("transfer", WANG_WEI)))
        .isEqualTo(Map.of(2, "未查询到符合条件的参保人员"));
  }

  @Test
  void onlyOfTheInsuredIsTheBaseRaised() throws SQLException {
    assertThat(
            hall.acme("base-raise", whole("base-raise", ZHAO_QIANG), whole("base-raise", WANG_WEI)))
        .isEqualTo(Map.of(2, "未查询到符合条件的参保人员"));
  }

  @Test
  void nobodyRetiresFromATemporaryAccount() throws SQLException {
    assertThat(
            hall.acme(
                "retirement",
                whole("retirement", "342623196903159966"),
                whole("retirement", WANG_WEI),
                whole("retirement", ZHAO_QIANG)))
        .isEqualTo(Map.of(1, "该人员账户类型为临时缴费账户，不允许办理", 2, "未查询到符合条件的参保人员"));
  }

  @Test
  void thereAreEightBusinesses() {
    assertThatThrownBy(() -> hall.acme("wedding")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rowsSayNothingOfAPerson() {
    DeclaredValues row = new DeclaredValues("r1", enrolment(WANG_WEI, "王伟").values());
    assertThat(new Declared(Hall.ACME, "enrolment", YearMonth.of(2026, 12), List.of(row)))
        .asString()
        .doesNotContain(WANG_WEI, "王伟");
  }

  private static List<RowAnswer> answersToChance(Random random) throws SQLException {
    List<String> numbers =
        List.of(WANG_WEI, ZHAO_QIANG, "320506198807069954", "34082519881103995X");
    List<String> businesses =
        List.of("collection", "enrolment", "removal", "rollback", "preregistration");
    List<RowAnswer> answers = new ArrayList<>();
    try (Hall hall = new Hall()) {
      for (int batch = 0; batch < 60; batch++) {
        String business = businesses.get(random.nextInt(businesses.size()));
        String employer = random.nextBoolean() ? Hall.ACME : Hall.AGENCY;
        answers.addAll(
            hall.answers(
                employer,
                business,
                whole(business, numbers.get(random.nextInt(numbers.size()))),
                whole(business, numbers.get(random.nextInt(numbers.size())))));
      }
    }
    return answers;
  }

  /** A row that lacks nothing that its business asks for. */
  private static Row whole(String business, String number) {
    Row row =
        switch (business) {
          case "collection" -> Row.collection(number, "某人");
          case "enrolment" -> enrolment(number, "某人");
          case "removal" -> Row.removal(number, "某人");
          case "rollback" -> Row.rollback(number, "某人", "用工参保登记");
          default -> person(number, "某人");
        };
    return row.with("mobile", "13800000001")
        .with("hireDate", "2026-12-08")
        .with("occupation", "普通员工")
        .with("fromEmployerNumber", "32051001")
        .with("fromEmployerName", "苏州示例精密制造有限公司")
        .with("toEmployerNumber", "32051002")
        .with("toEmployerName", "苏州示例电子有限公司")
        .with("transferDate", "2026-11-20")
        .with("newBase", "8000")
        .with("workStart", "1990-07-01")
        .with("retirementType", "正常退休")
        .with("retirementMonth", "2027-01");
  }
}
