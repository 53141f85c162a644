package cn.ssp.rule.person;

import static cn.ssp.rule.RosterFixture.enrolment;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.config.Region;
import cn.ssp.rule.RosterFixture;
import cn.ssp.template.Code;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Templates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class AgePastRetirementTest {
  /** Born in May 1966 and due in October 2026; born in June and due in November. */
  @Test
  void waitsForTheMonthToPass() {
    assertThat(enrolment().with("idNumber", "320509196605010014").findings())
        .containsExactly("B2 age-past-retirement man");
    assertThat(enrolment().with("idNumber", "320509196606010016").findings()).isEmpty();
    assertThat(
            enrolment().with("idNumber", "320509196606010016").asOf("2026-12-01T00:00").findings())
        .containsExactly("B2 age-past-retirement man");
  }

  /** Born in May 1971 and due in October 2026 in any post; in June, and due in November. */
  @Test
  void isCertainOfWomenPastTheLaterAge() {
    assertThat(woman("320509197105010020", "管理人员")).containsExactly("B2 age-past-retirement woman");
    assertThat(woman("320509197105010020", "普通员工")).containsExactly("B2 age-past-retirement woman");
    assertThat(woman("320509197106010022", "管理人员")).isEmpty();
  }

  /** Born in February 1976 and due in September 2026; in March, and due in November. */
  @Test
  void asksForThePostBetweenTheTwoAges() {
    assertThat(woman("320509197602010021", "普通员工"))
        .containsExactly("B2 age-past-retirement woman-out-of-office");
    assertThat(woman("320509197603010023", "普通员工")).isEmpty();
    assertThat(woman("320509197602010021", "单位负责人")).isEmpty();
    assertThat(woman("320509197602010021", "管理人员")).isEmpty();
    assertThat(woman("320509197602010021", "专业技术人员")).isEmpty();
    assertThat(woman("320509197602010021", "车间主任")).noneMatch(it -> it.contains("retirement"));
  }

  /** A collection has no column for the post. */
  @Test
  void isSilentBetweenTheTwoAgesWhereThePostIsNotAsked() {
    assertThat(collection("320509197602010021").findings()).isEmpty();
    assertThat(collection("320509197105010020").findings())
        .containsExactly("B2 age-past-retirement woman");
  }

  /** A label that the list does not have would never be met. */
  @Test
  void knowsThePostsByTheLabelsOfTheList() {
    ColumnType type =
        Templates.builtIn()
            .find("enrolment")
            .orElseThrow()
            .column("occupation")
            .orElseThrow()
            .type();
    LocalDate today = LocalDate.of(2026, 11, 23);

    assertThat(((ColumnType.Coded) type).list().codes())
        .extracting(Code::label)
        .containsAll(Region.builtIn().policy().retirement().on(today).officePosts());
  }

  @Test
  void concernsNobodyWhoLeaves() {
    assertThat(roster("removal").with("idNumber", "320509196605010014").findings()).isEmpty();
  }

  private static List<String> woman(String number, String post) {
    return enrolment().with("idNumber", number).with("occupation", post).findings();
  }

  private static RosterFixture collection(String number) {
    return roster("collection").with("idNumber", number).with("sex", "").with("birthDate", "");
  }
}
