package cn.ssp.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.employer.EmployerKind;
import cn.ssp.finding.Skipped;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Employer DISPATCHER =
      new Employer(
          "acme",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(EmployerKind.DISPATCH),
          Optional.empty());

  @Test
  void keepsARuleFromBusinessesThatDoNotHaveItsColumns() {
    assertThat(RosterFixture.removal().result().checked())
        .extracting(kind -> kind.id())
        .contains("identity-checksum", "required")
        .noneMatch(id -> id.startsWith("contract-") || id.startsWith("backpay"));
    assertThat(RosterFixture.enrolment().result().checked())
        .extracting(kind -> kind.id())
        .contains("contract-end-missing", "backpay");
  }

  @Test
  void saysWhichRulesWaitForAnEmployer() {
    assertThat(RosterFixture.enrolment().result().skipped())
        .extracting(skipped -> skipped.kind().id(), Skipped::reason)
        .containsExactly(
            tuple("dispatch-fields-not-allowed", Skipped.Reason.NO_EMPLOYER),
            tuple("dispatch-fields-missing", Skipped.Reason.NO_EMPLOYER),
            tuple("actual-employer-number", Skipped.Reason.NO_EMPLOYER));
    assertThat(skipped(RosterFixture.removal()))
        .containsExactly("legal-representative no-employer []");
    assertThat(skipped(RosterFixture.roster("collection"))).isEmpty();
  }

  @Test
  void saysWhatAProfileDoesNotTell() {
    assertThat(skipped(RosterFixture.removal().of(DISPATCHER)))
        .containsExactly("legal-representative employer-incomplete [legalRepresentative]");
    assertThat(skipped(RosterFixture.enrolment().of(DISPATCHER))).isEmpty();
    assertThat(skipped(RosterFixture.enrolment().of(Employer.named("acme"))))
        .containsExactly(
            "dispatch-fields-not-allowed employer-incomplete [kind]",
            "dispatch-fields-missing employer-incomplete [kind]",
            "actual-employer-number employer-incomplete [kind]");
  }

  @Test
  void saysWhichColumnsATemplateOfTheUsersOwnLacks() {
    Template official = Templates.builtIn().find("removal").orElseThrow();
    Template own =
        new Template(
            "removal",
            official.title(),
            official.maxRows(),
            0,
            List.of(),
            null,
            official.columns().stream()
                .filter(column -> !List.of("stopDate", "remark").contains(column.key()))
                .toList(),
            List.of());

    assertThat(skipped(RosterFixture.empty(own).row().of(DISPATCHER)))
        .containsExactly(
            "legal-representative employer-incomplete [legalRepresentative]",
            "stop-date-in-future no-column [stopDate]",
            "stop-charged-month no-column [stopDate]",
            "stop-late no-column [stopDate]");
  }

  private static List<String> skipped(RosterFixture roster) {
    return roster.result().skipped().stream()
        .map(rule -> rule.kind().id() + " " + rule.reason().word() + " " + rule.missing())
        .toList();
  }
}
