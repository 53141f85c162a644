package cn.ssp.rule.cell;

import static cn.ssp.rule.RosterFixture.enrolment;
import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class NotInListTest {
  @Test
  void namesTheNearestLabel() {
    assertThat(enrolment().with("occupation", "普通职工").findings())
        .containsExactly("K2 not-in-list near 普通员工");
  }

  @Test
  void namesNoneWhereNothingIsAlike() {
    assertThat(enrolment().with("householdType", "x").findings())
        .containsExactly("D2 not-in-list none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"固定期限", "固 定期限", "　固定期限", "固定期限\n"})
  void comparesWithoutWhiteSpace(String label) {
    assertThat(enrolment().with("contractType", label).findings())
        .allMatch(finding -> finding.startsWith("H2 stray-space"));
  }

  /** The hall's drop-down list has no short forms. */
  @Test
  void takesNoShortForm() {
    assertThat(enrolment().with("idType", "身份证").findings())
        .containsExactly("A2 not-in-list near 居民身份证");
  }

  @Test
  void takesTheOtherNamesThatAListHas() {
    assertThat(roster("collection").with("ethnicity", "汉").findings()).isEmpty();
  }

  @Test
  void takesANationalityByItsCode() {
    assertThat(
            roster("collection")
                .with("idType", "外国人护照")
                .with("idNumber", "561234567")
                .with("nationality", "USA")
                .findings())
        .isEmpty();
  }

  @Test
  void judgesNumbersAndTruthsAsWhatTheyShow() {
    assertThat(enrolment().with("contractReason", Excel.number("1")).findings())
        .containsExactly("G2 not-in-list none");
    assertThat(enrolment().with("contractReason", Excel.truth()).findings())
        .containsExactly("G2 not-in-list none");
  }

  /** Reasons beside the known ones exist: another rule warns of them. */
  @Test
  void leavesAnOpenListAlone() {
    assertThat(removal().with("changeReason", "其他原因").findings())
        .noneMatch(finding -> finding.contains("not-in-list"));
  }

  /** 硕士 is another name of 研究生教育. */
  @Test
  void judgesOptionalColumnsAndKnowsTheLabelsOtherNames() {
    assertThat(roster("collection").with("education", "硕士后").findings())
        .containsExactly("M2 not-in-list near 研究生教育");
  }
}
