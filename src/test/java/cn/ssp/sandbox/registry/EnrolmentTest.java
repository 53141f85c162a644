package cn.ssp.sandbox.registry;

import static cn.ssp.sandbox.registry.Hall.Row.enrolment;
import static cn.ssp.sandbox.registry.Hall.Row.removal;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 用人单位用工参保登记, in the hall's own words. */
@NullMarked
final class EnrolmentTest {
  private static final String WANG_WEI = "320583199005129959";

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
  void whoIsOfTheProvinceIsInTheBaseAndIsEnrolled() throws SQLException {
    assertThat(hall.acme("enrolment", enrolment(WANG_WEI, "王伟"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // Another province; one of ours that the base does not have; a check character that is wrong.
    "34082519881103995X, 刘洋",
    "321302199706149954, 方明",
    "320583199005129950, 王伟",
    "H01234567, 陈嘉欣"
  })
  void whoIsNotInTheBaseMustBeCollectedFirst(String number, String name) throws SQLException {
    assertThat(hall.acme("enrolment", enrolment(number, name))).isEqualTo(Map.of(1, "未获取到人员基本信息"));
  }

  @ParameterizedTest
  @CsvSource({
    "320924199009229967, 根据身份证号码找到多条人员信息，无法办理此业务",
    "320830199404079964, 户籍性质不能为空",
    "320826199111259967, 该人员为灵活就业参保人员",
    "320111199302289963, 没有符合该人员的参保身份",
    "320506198807069954, 没有符合该人员的参保身份",
    "320611198201179952, 该人员在其他统办区存在欠费，320600",
    "320282198109099953, 在本单位已存在参保信息，不能办理参保",
    "320305197908289954, ★该人员在其他统办区存在欠费，320300;★该人员为灵活就业参保人员;"
  })
  void whatStandsAgainstAPersonIsSaid(String number, String message) throws SQLException {
    assertThat(hall.acme("enrolment", enrolment(number, "某人"))).isEqualTo(Map.of(1, message));
  }

  /** December is settled, so that benefit was paid up to November. */
  @Test
  void benefitDrawnAfterTheStartMustBeRepaid() throws SQLException {
    var drew = enrolment("320721198410199958", "秦勇");

    assertThat(hall.acme("enrolment", drew.with("contractStart", "2026-10-08")))
        .isEqualTo(Map.of(1, "自参保开始日期下一月起，存在失业金发放信息"));
    assertThat(hall.acme("enrolment", drew.with("contractStart", "2026-11-16"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "dispatchType, 劳务派遣, 只有人力资源服务单位才能输入人力资源服务信息",
    "actualEmployerNumber, 32051001, 只有人力资源服务单位才能输入人力资源服务信息",
    "actualEmployerName, 苏州示例, 只有人力资源服务单位才能输入人力资源服务信息",
    "householdAddress, 南京市鼓楼区, 户籍地址格式无法解析",
    "householdAddress, 江苏省昆山市, 户籍地址格式无法解析",
    "householdAddress, 江苏省苏州市吴县市, 户籍地址格式无法解析",
    "contractStart, 2027-01-01, 合同开始日期不得晚于当前结算年月",
    "contractEnd, 2026-11-22, 合同终止日期不得早于当前日期",
    "contractStart, 2026-02-30, 数据格式不正确：合同开始日期",
    "name, 王\u0007伟, 数据格式不正确：姓名",
    "remark, '\uD83D', 数据格式不正确：备注"
  })
  void whatIsWrongWithARowIsSaid(String column, String value, String message) throws SQLException {
    assertThat(hall.acme("enrolment", enrolment(WANG_WEI, "王伟").with(column, value)))
        .isEqualTo(Map.of(1, message));
  }

  @Test
  void aColumnThatMustBeFilledInIsNamed() throws SQLException {
    assertThat(hall.acme("enrolment", enrolment(WANG_WEI, "王伟").without("occupation")))
        .isEqualTo(Map.of(1, "数据格式不正确：岗位工种"));
    assertThat(hall.acme("enrolment", enrolment(WANG_WEI, "王伟").without("householdAddress")))
        .isEqualTo(Map.of(1, "户籍地址格式无法解析"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"江苏省苏州市吴江市", "湖北省仙桃市", "上海市浦东新区"})
  void addressesOfWhichTheHallKnowsThePlaceAreTaken(String address) throws SQLException {
    assertThat(hall.acme("enrolment", enrolment(WANG_WEI, "王伟").with("householdAddress", address)))
        .isEmpty();
  }

  @Test
  void onlyADispatcherSaysWhereSomebodyWorks() throws SQLException {
    var dispatched = enrolment(WANG_WEI, "王伟").with("dispatchType", "劳务派遣");

    assertThat(hall.by(Hall.AGENCY, "enrolment", dispatched)).isEmpty();
    assertThat(hall.by("91110000101623741K", "enrolment", dispatched))
        .isEqualTo(Map.of(1, "★只有人力资源服务单位才能输入人力资源服务信息;★没有符合该人员的参保身份;"));
  }

  /** A contract that is renewed changes nothing, and needs somebody who is insured. */
  @Test
  void aRenewalIsOfWhoIsInsuredHere() throws SQLException {
    var renewed = enrolment("320282198109099953", "赵强").with("contractReason", "续签");

    assertThat(hall.acme("enrolment", renewed)).isEmpty();
    assertThat(hall.by(Hall.AGENCY, "enrolment", renewed)).isEqualTo(Map.of(1, "未查询到符合条件的参保人员"));
  }

  /** Guide, part two, II: such persons are declared here too, and may be insured elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"非全日制工伤", "多重劳动关系工伤"})
  void insuranceAgainstInjuriesAloneGoesBesideAnother(String identity) throws SQLException {
    var injuries = enrolment(WANG_WEI, "王伟").with("insuredIdentity", identity);

    assertThat(hall.by(Hall.AGENCY, "enrolment", enrolment(WANG_WEI, "王伟"))).isEmpty();
    assertThat(hall.acme("enrolment", injuries)).isEmpty();
    assertThat(hall.acme("enrolment", injuries)).isEqualTo(Map.of(1, "在本单位已存在参保信息，不能办理参保"));
  }

  @Test
  void rowsOfABatchAreDecidedInTurn() throws SQLException {
    assertThat(hall.acme("enrolment", enrolment(WANG_WEI, "王伟"), enrolment(WANG_WEI, "王伟")))
        .isEqualTo(Map.of(2, "在本单位已存在参保信息，不能办理参保"));
  }

  @Test
  void theOldNumberIsOfTheSamePerson() throws SQLException {
    assertThat(
            hall.acme("enrolment", enrolment(WANG_WEI, "王伟"), enrolment("320583900512995", "王伟")))
        .isEqualTo(Map.of(2, "在本单位已存在参保信息，不能办理参保"));
  }

  @Test
  void whoeverLeavesCanBeEnrolledElsewhere() throws SQLException {
    assertThat(hall.by(Hall.AGENCY, "removal", removal("320506198807069954", "贺伟"))).isEmpty();
    assertThat(hall.acme("enrolment", enrolment("320506198807069954", "贺伟"))).isEmpty();
    assertThat(hall.by(Hall.AGENCY, "enrolment", enrolment("320506198807069954", "贺伟")))
        .isEqualTo(Map.of(1, "没有符合该人员的参保身份"));
  }
}
