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

/** 用人单位退工停保登记, in the hall's own words. */
@NullMarked
final class RemovalTest {
  private static final String ZHAO_QIANG = "320282198109099953";
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
  void whoIsInsuredHereCanLeaveOnce() throws SQLException {
    assertThat(hall.acme("removal", removal(ZHAO_QIANG, "赵强"), removal(ZHAO_QIANG, "赵强")))
        .isEqualTo(Map.of(2, "未查询到符合条件的参保人员"));
  }

  @Test
  void whoIsInsuredElsewhereOrNowhereCannot() throws SQLException {
    assertThat(hall.acme("removal", removal("320506198807069954", "贺伟"), removal(WANG_WEI, "王伟")))
        .isEqualTo(Map.of(1, "未查询到符合条件的参保人员", 2, "未查询到符合条件的参保人员"));
  }

  @Test
  void whoWasEnrolledCanLeaveAndComeBack() throws SQLException {
    hall.acme("enrolment", enrolment(WANG_WEI, "王伟"));
    assertThat(hall.acme("removal", removal(WANG_WEI, "王伟"))).isEmpty();
    assertThat(hall.acme("enrolment", enrolment(WANG_WEI, "王伟"))).isEmpty();
  }

  @Test
  void theLegalRepresentativeCannot() throws SQLException {
    assertThat(hall.acme("removal", removal("32082619780315995X", "唐海")))
        .isEqualTo(Map.of(1, "该人员为公司法人，不允许停保"));
  }

  @Test
  void nobodyLeavesAheadOfTime() throws SQLException {
    assertThat(hall.acme("removal", removal(ZHAO_QIANG, "赵强").with("stopDate", "2026-11-24")))
        .isEqualTo(Map.of(1, "停保日期不能大于当前日期"));
    assertThat(hall.acme("removal", removal(ZHAO_QIANG, "赵强").with("stopDate", "2026-11-23")))
        .isEmpty();
  }
}
