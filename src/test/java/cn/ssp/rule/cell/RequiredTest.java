package cn.ssp.rule.cell;

import static cn.ssp.rule.RosterFixture.enrolment;
import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class RequiredTest {
  @Test
  void findsEachEmptyColumnThatIsMarked() {
    assertThat(removal().with("name", "").with("stopDate", "").findings())
        .containsExactly("C2 required always", "E2 required always");
  }

  @Test
  void leavesOptionalColumnsAlone() {
    assertThat(enrolment().with("mobile", "").with("remark", "").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "　", "\u00A0", "\u200B\uFEFF", "\n"})
  void takesInvisibleTextForNone(String text) {
    assertThat(removal().with("name", text).findings()).containsExactly("C2 required always");
  }

  @Test
  void takesNoMalformedValueForAMissingOne() {
    assertThat(
            removal()
                .with("idNumber", Excel.number("320509199003074000"))
                .with("stopDate", "昨天")
                .findings())
        .containsExactly("B2 identity-as-number", "E2 bad-date");
  }

  /** New contracts alone are insured anew. */
  @Test
  void asksForWhatAConditionAsksFor() {
    assertThat(enrolment().with("insuredIdentity", "").with("monthlyWage", "").findings())
        .containsExactly("L2 required when 合同增加原因 新签", "M2 required when 合同增加原因 新签");
    assertThat(
            enrolment()
                .with("contractReason", "续签")
                .with("insuredIdentity", "")
                .with("monthlyWage", "")
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"本省城镇,1", "本省农村,1", "外省城镇,1", "外省农村,1", "台湾,0", "澳门特别行政区,0", "外国人,0"})
  void asksForTheAddressOfHouseholdsInTheMainland(String householdType, int times) {
    assertThat(
            enrolment()
                .with("householdType", householdType)
                .with("householdAddress", "")
                .findings())
        .filteredOn(("E2 required when 户籍性质 " + householdType)::equals)
        .hasSize(times);
  }

  /** With a card of residents the ethnicity, with any other document the nationality. */
  @Test
  void asksByTheKindOfDocument() {
    assertThat(roster("collection").with("ethnicity", "").findings())
        .containsExactly("F2 required when 证件类型 居民身份证");
    assertThat(
            roster("collection")
                .with("idType", "外国人护照")
                .with("idNumber", "E12345678")
                .with("ethnicity", "")
                .findings())
        .containsExactly("G2 required when 证件类型 外国人护照");
  }

  @Test
  void asksForNothingWhenTheOtherColumnIsWrongOrEmpty() {
    assertThat(enrolment().with("contractReason", "新聘").with("monthlyWage", "").rawFindings())
        .extracting(finding -> finding.kind().id())
        .containsExactly("not-in-list");
    assertThat(enrolment().with("contractReason", "").with("monthlyWage", "").findings())
        .containsExactly("G2 required always");
  }
}
