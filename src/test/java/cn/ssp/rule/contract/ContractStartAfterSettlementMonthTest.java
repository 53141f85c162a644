package cn.ssp.rule.contract;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ContractStartAfterSettlementMonthTest {
  /** The window that opens on 11 October settles November. */
  @Test
  void takesAnyDayOfTheSettlementMonth() {
    assertThat(enrolment().asOf("2026-10-15T09:00").with("contractStart", "2026-11-20").findings())
        .isEmpty();
    assertThat(enrolment().asOf("2026-10-15T09:00").with("contractStart", "2026-11-30").findings())
        .isEmpty();
  }

  @Test
  void namesTheSettlementMonth() {
    assertThat(enrolment().asOf("2026-10-15T09:00").with("contractStart", "2026-12-01").findings())
        .containsExactly("I2 contract-start-after-settlement-month 2026-11");
  }

  @Test
  void goesByTheMomentOfTheDeclaration() {
    String start = "2026-12-01";

    assertThat(enrolment().asOf("2026-11-06T23:59:59").with("contractStart", start).findings())
        .containsExactly("I2 contract-start-after-settlement-month 2026-11");
    assertThat(enrolment().asOf("2026-11-10T23:59:59").with("contractStart", start).findings())
        .containsExactly("I2 contract-start-after-settlement-month 2026-11");
    assertThat(enrolment().asOf("2026-11-11T00:00").with("contractStart", start).findings())
        .isEmpty();
  }

  @Test
  void readsExcelDates() {
    assertThat(enrolment().with("contractStart", Excel.date("2027-01-01")).findings())
        .containsExactly("I2 contract-start-after-settlement-month 2026-12");
  }
}
