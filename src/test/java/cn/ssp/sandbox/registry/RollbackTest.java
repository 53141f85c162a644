package cn.ssp.sandbox.registry;

import static cn.ssp.sandbox.registry.Hall.Row.enrolment;
import static cn.ssp.sandbox.registry.Hall.Row.removal;
import static cn.ssp.sandbox.registry.Hall.Row.rollback;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 人员变更回退, in the hall's own words. */
@NullMarked
final class RollbackTest {
  private static final String ZHAO_QIANG = "320282198109099953";
  private static final String WANG_WEI = "320583199005129959";
  private static final String ENROLMENT = "用工参保登记";
  private static final String REMOVAL = "退工停保登记";
  private static final Map<Integer, String> NOBODY = Map.of(1, "未查询到符合条件的参保人员");

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
  void anEnrolmentIsUndone() throws SQLException {
    hall.acme("enrolment", enrolment(WANG_WEI, "王伟"));

    assertThat(hall.acme("rollback", rollback(WANG_WEI, "王伟", ENROLMENT))).isEmpty();

    assertThat(hall.acme("removal", removal(WANG_WEI, "王伟"))).isEqualTo(NOBODY);
    assertThat(hall.acme("enrolment", enrolment(WANG_WEI, "王伟"))).isEmpty();
  }

  @Test
  void aRemovalIsUndone() throws SQLException {
    hall.acme("removal", removal(ZHAO_QIANG, "赵强"));

    assertThat(hall.acme("rollback", rollback(ZHAO_QIANG, "赵强", REMOVAL))).isEmpty();

    assertThat(hall.acme("enrolment", enrolment(ZHAO_QIANG, "赵强")))
        .isEqualTo(Map.of(1, "在本单位已存在参保信息，不能办理参保"));
    assertThat(hall.acme("removal", removal(ZHAO_QIANG, "赵强"))).isEmpty();
  }

  @Test
  void nothingIsUndoneTwice() throws SQLException {
    hall.acme("removal", removal(ZHAO_QIANG, "赵强"));
    var rollback = rollback(ZHAO_QIANG, "赵强", REMOVAL);

    assertThat(hall.acme("rollback", rollback, rollback)).isEqualTo(Map.of(2, "未查询到符合条件的参保人员"));
  }

  /** The window that settles December ends on 6 December; the next one settles January. */
  @Test
  void onlyWhatIsOfTheSamePeriodIsUndone() throws SQLException {
    hall.acme("enrolment", enrolment(WANG_WEI, "王伟"));
    var rollback = rollback(WANG_WEI, "王伟", ENROLMENT);

    hall.at("2026-12-11T00:00", "2027-01");
    assertThat(hall.acme("rollback", rollback)).isEqualTo(Map.of(1, "跨结算期不允许回退"));

    hall.at("2026-12-06T23:59", "2026-12");
    assertThat(hall.acme("rollback", rollback)).isEmpty();
  }

  @Test
  void anEnrolmentOfBeforeIsOfAnotherPeriod() throws SQLException {
    assertThat(hall.acme("rollback", rollback(ZHAO_QIANG, "赵强", ENROLMENT)))
        .isEqualTo(Map.of(1, "跨结算期不允许回退"));
    assertThat(hall.acme("rollback", rollback(ZHAO_QIANG, "赵强", REMOVAL))).isEqualTo(NOBODY);
  }

  @Test
  void theBusinessTheDayAndTheEmployerMustBeRight() throws SQLException {
    hall.acme("enrolment", enrolment(WANG_WEI, "王伟"));
    var rollback = rollback(WANG_WEI, "王伟", ENROLMENT);

    assertThat(hall.acme("rollback", rollback.with("business", REMOVAL))).isEqualTo(NOBODY);
    assertThat(hall.acme("rollback", rollback.with("business", "其他"))).isEqualTo(NOBODY);
    assertThat(hall.acme("rollback", rollback.with("handledDate", "2026-11-22"))).isEqualTo(NOBODY);
    assertThat(hall.by(Hall.AGENCY, "rollback", rollback)).isEqualTo(NOBODY);
    assertThat(hall.acme("rollback", rollback)).isEmpty();
  }

  /** What was done last is undone first. */
  @Test
  void anEnrolmentIsNotUndoneBehindARemoval() throws SQLException {
    hall.acme("enrolment", enrolment(WANG_WEI, "王伟"));
    hall.acme("removal", removal(WANG_WEI, "王伟"));

    assertThat(hall.acme("rollback", rollback(WANG_WEI, "王伟", ENROLMENT))).isEqualTo(NOBODY);
    assertThat(
            hall.acme(
                "rollback", rollback(WANG_WEI, "王伟", REMOVAL), rollback(WANG_WEI, "王伟", ENROLMENT)))
        .isEmpty();
  }

  @Test
  void whoIsInsuredElsewhereByNowDoesNotComeBack() throws SQLException {
    hall.acme("removal", removal(ZHAO_QIANG, "赵强"));
    hall.by(Hall.AGENCY, "enrolment", enrolment(ZHAO_QIANG, "赵强"));

    assertThat(hall.acme("rollback", rollback(ZHAO_QIANG, "赵强", REMOVAL)))
        .isEqualTo(Map.of(1, "没有符合该人员的参保身份"));
  }
}
