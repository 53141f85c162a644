package cn.ssp.rule.employer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.employer.EmployerKind;
import cn.ssp.finding.Finding;
import cn.ssp.rule.RosterFixture;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What depends on who declares. The dispatch columns of an enrolment are N, O and P. */
@NullMarked
class EmployerRulesTest {
  private static final Employer ORDINARY = employer(EmployerKind.ORDINARY, null);

  @Test
  void anOrdinaryEmployerFillsInNoDispatchColumn() {
    assertThat(enrolment("劳务派遣", "32050001", "苏州某某公司").of(ORDINARY).findings())
        .containsExactly(
            "N2 dispatch-fields-not-allowed",
            "O2 dispatch-fields-not-allowed",
            "P2 dispatch-fields-not-allowed");
    assertThat(enrolment("", "", "").of(ORDINARY).findings()).isEmpty();
  }

  /** A value that is not of the list is told as such, and counts as absent. */
  @Test
  void aWrongDispatchTypeIsNotToldTwice() {
    assertThat(enrolment("派遣工", "", "").of(ORDINARY).rawFindings())
        .extracting(finding -> finding.kind().id())
        .containsExactly("not-in-list");
  }

  @ParameterizedTest
  @EnumSource(
      value = EmployerKind.class,
      names = {"HR_SERVICE", "DISPATCH"})
  void anAgencyFillsInAllThree(EmployerKind kind) {
    Employer agency = employer(kind, null);

    assertThat(enrolment("", "", "").of(agency).findings())
        .containsExactly(
            "N2 dispatch-fields-missing",
            "O2 dispatch-fields-missing",
            "P2 dispatch-fields-missing");
    assertThat(enrolment("人力资源外包", "32050001", "苏州某某公司").of(agency).findings()).isEmpty();
  }

  /** A value that fails its own form is not missing. */
  @Test
  void aWrongDispatchTypeIsNotMissing() {
    assertThat(
            enrolment("派遣工", "32050001", "苏州某某公司")
                .of(employer(EmployerKind.DISPATCH, null))
                .findingsOf("dispatch-fields-missing"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "32050001,",
    "3205001, length",
    "320500010, length",
    "3205000A, characters",
    "３２０５０００１,", // full-width digits are read as digits, and told by their own rule
  })
  void anActualEmployersNumberIsOfEightDigits(String number, @Nullable String reason) {
    assertThat(
            enrolment("劳务派遣", number, "苏州某某公司")
                .of(employer(EmployerKind.DISPATCH, null))
                .findingsOf("actual-employer-number"))
        .isEqualTo(reason == null ? List.of() : List.of("O2 actual-employer-number " + reason));
  }

  @ParameterizedTest
  @CsvSource({
    "320586198001010015, 320586198001010015, true",
    "320586198001010015, 320586800101001, true",
    "320586198001010015, 440524188001010014, false"
  })
  void theLegalRepresentativeIsNotRemovedOnline(String row, String profile, boolean same) {
    List<String> findings =
        RosterFixture.removal()
            .with("idNumber", row)
            .of(employer(EmployerKind.ORDINARY, profile))
            .findingsOf("legal-representative");

    assertThat(findings).isEqualTo(same ? List.of("B2 legal-representative") : List.of());
  }

  @Test
  void aForeignLegalRepresentativeIsKnownByThePassport() {
    assertThat(
            RosterFixture.removal()
                .with("idType", "外国人护照")
                .with("idNumber", "E12345678")
                .of(employer(EmployerKind.ORDINARY, "E12345678"))
                .findingsOf("legal-representative"))
        .containsExactly("B2 legal-representative");
  }

  @Test
  void theLegalRepresentativeMayBeEnrolled() {
    List<Finding> findings =
        RosterFixture.enrolment()
            .with("idNumber", "320586198001010015")
            .of(employer(EmployerKind.ORDINARY, "320586198001010015"))
            .rawFindings();

    assertThat(findings).noneMatch(finding -> finding.kind().id().equals("legal-representative"));
  }

  private static RosterFixture enrolment(String type, String number, String name) {
    return RosterFixture.enrolment()
        .with("dispatchType", type)
        .with("actualEmployerNumber", number)
        .with("actualEmployerName", name);
  }

  private static Employer employer(EmployerKind kind, @Nullable String legalRepresentative) {
    return new Employer(
        "acme",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(kind),
        Optional.ofNullable(legalRepresentative));
  }
}
