package cn.ssp.sandbox.registry;

import static cn.ssp.sandbox.registry.Hall.Row.collection;
import static cn.ssp.sandbox.registry.Hall.Row.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 人员基础信息采集, in the hall's own words. */
@NullMarked
final class CollectionTest {
  private static final String LIU_YANG = "34082519881103995X";

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
  void whoWasCollectedCanBeEnrolled() throws SQLException {
    assertThat(hall.acme("collection", collection(LIU_YANG, "刘洋"))).isEmpty();
    assertThat(hall.acme("enrolment", enrolment(LIU_YANG, "刘洋"))).isEmpty();
  }

  @Test
  void whoWasCollectedIsNotCollectedAgain() throws SQLException {
    String message =
        hall.acme("collection", collection(LIU_YANG, "刘洋"), collection(LIU_YANG, "刘洋")).get(2);

    assertThat(message).matches("人员信息已采集，人员编号为9\\d{9}");
    assertThat(hall.acme("collection", collection(LIU_YANG, "刘洋"))).containsValue(message);
    try (Hall another = new Hall()) {
      another.acme("collection", collection(LIU_YANG, "刘洋"));
      assertThat(another.acme("collection", collection(LIU_YANG, "刘洋"))).containsValue(message);
    }
  }

  @ParameterizedTest
  @CsvSource({"320583199005129959, 王伟", "340824198912019951, 曾志"})
  void whoIsInTheBaseIsNotCollectedAgain(String number, String name) throws SQLException {
    assertThat(hall.acme("collection", collection(number, name)).get(1)).startsWith("人员信息已采集");
  }

  @ParameterizedTest
  @CsvSource({
    // A number, a name whatever the number, and another name than the police have.
    "320125198603039953, 薛军",
    "34082519881103995X, 查无此人",
    "321302199706149954, 方敏"
  })
  void thePoliceMustKnowThePerson(String number, String name) throws SQLException {
    assertThat(hall.acme("collection", collection(number, name))).isEqualTo(Map.of(1, "公安接口核准不通过"));
    assertThat(hall.acme("enrolment", enrolment(number, name))).isEqualTo(Map.of(1, "未获取到人员基本信息"));
  }

  @Test
  void aNumberKeepsTheNameItWasCollectedUnder() throws SQLException {
    assertThat(hall.acme("collection", collection(LIU_YANG, "刘洋"))).isEmpty();
    assertThat(hall.acme("collection", collection(LIU_YANG, "刘阳")))
        .isEqualTo(Map.of(1, "公安接口核准不通过"));
    assertThat(hall.acme("enrolment", enrolment(LIU_YANG, "刘阳")))
        .isEqualTo(Map.of(1, "未获取到人员基本信息"));
  }

  @Test
  void theNameThatThePoliceHaveIsTaken() throws SQLException {
    assertThat(hall.acme("collection", collection("321302199706149954", "方明"))).isEmpty();
  }

  @Test
  void thePoliceCanBeAwayUntilAMoment() throws SQLException {
    hall.registry().policeDown(LocalDateTime.parse("2026-11-23T10:30"));
    assertThat(hall.acme("collection", collection(LIU_YANG, "刘洋")).get(1))
        .startsWith("调用公安部人员基准信息查询接口出错");

    hall.at("2026-11-23T10:30", "2026-12");
    assertThat(hall.acme("collection", collection(LIU_YANG, "刘洋"))).isEmpty();
  }

  @Test
  void thePoliceCanBeCalledBack() throws SQLException {
    hall.registry().policeDown(LocalDateTime.parse("2027-01-01T00:00"));
    hall.registry().policeDown(LocalDateTime.parse("2026-11-23T10:00"));
    assertThat(hall.acme("collection", collection(LIU_YANG, "刘洋"))).isEmpty();
  }

  @Test
  void theHouseholdMustBeFound() throws SQLException {
    assertThat(
            hall.acme(
                "collection",
                collection(LIU_YANG, "刘洋").with("householdAddress", "安徽太湖县"),
                collection("H01234567", "陈嘉欣")
                    .with("idType", "港澳居民来往内地通行证")
                    .with("householdType", "香港特别行政区")
                    .without("householdAddress")))
        .isEqualTo(Map.of(1, "户籍地址格式无法解析"));
  }
}
