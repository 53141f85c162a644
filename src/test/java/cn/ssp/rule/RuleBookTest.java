package cn.ssp.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Severity;
import cn.ssp.roster.read.FileKinds;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class RuleBookTest {
  @Test
  void namesEachRuleOnce() {
    assertThat(RuleBook.kinds()).extracting(FindingKind::id).doesNotHaveDuplicates();
    assertThat(RuleBook.kinds()).extracting(FindingKind::source).noneMatch(String::isBlank);
  }

  @Test
  void everyKindHasOneSubject() {
    assertThat(RuleBook.subjects()).extracting(Subject::name).startsWith("file", "layout", "cell");
    assertThat(RuleBook.subjects().stream().flatMap(subject -> subject.kinds().stream()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(FileKinds.ALL, RuleBook.kinds()).flatMap(List::stream).toList());
  }

  /**
   * Ids are stable: reports, filters and people rely on them. The list is written by hand, and a
   * rule that is added or gone is to be added or struck out here.
   */
  @Test
  void hasTheseIdsAndNoOthers() {
    String ids =
        """
        file-missing file-not-a-workbook file-encrypted file-macro file-too-large template-unknown

        sheet-changed heading-changed merged-cells formula blank-row unfilled-row hidden-row
        too-many-rows

        required not-in-list bad-date bad-number too-many-decimals too-long stray-space full-width
        formula-like-text

        identity-as-number identity-length identity-characters identity-checksum identity-birth-date
        identity-area-unknown identity-15-digits identity-type-mismatch identity-sex-mismatch
        identity-birth-mismatch identity-duplicate

        age-under-16 age-past-retirement name-characters name-interpunct mobile-format mobile-shared
        temporary-account

        address-format address-unknown address-ambiguous address-level-missing address-retired
        address-split address-no-prefecture address-household-mismatch

        contract-start-after-settlement-month contract-end-before-today contract-end-before-start
        contract-end-missing contract-end-unexpected backpay backpay-over-limit enrolment-late
        dispatch-fields-not-allowed dispatch-fields-missing legal-representative
        actual-employer-number

        stop-date-in-future stop-charged-month stop-late reason-unlisted reason-unemployment
        reason-retirement

        same-person-two-rosters
        """;
    assertThat(RuleBook.subjects().stream().flatMap(subject -> subject.kinds().stream()))
        .extracting(FindingKind::id)
        .containsExactlyInAnyOrder(ids.trim().split("\\s+", -1));
  }

  /** All others are errors. */
  @Test
  void warnsAndInformsOfWhatTheHallTakes() {
    Map<Severity, List<String>> ids =
        RuleBook.kinds().stream()
            .collect(
                Collectors.groupingBy(
                    FindingKind::severity,
                    Collectors.mapping(FindingKind::id, Collectors.toList())));

    assertThat(ids.get(Severity.WARNING))
        .contains("hidden-row", "stray-space", "full-width", "formula-like-text")
        .contains("identity-15-digits", "age-past-retirement", "name-characters")
        .contains("name-interpunct", "mobile-shared", "temporary-account");
    assertThat(ids.get(Severity.INFO)).contains("backpay");
    assertThat(ids.get(Severity.ERROR))
        .contains(
            "sheet-changed",
            "heading-changed",
            "merged-cells",
            "formula",
            "blank-row",
            "unfilled-row",
            "too-many-rows",
            "required",
            "not-in-list",
            "bad-date",
            "bad-number",
            "too-many-decimals",
            "too-long",
            "identity-as-number",
            "identity-length",
            "identity-characters",
            "identity-checksum",
            "identity-birth-date",
            "identity-type-mismatch",
            "identity-sex-mismatch",
            "identity-birth-mismatch",
            "identity-duplicate",
            "age-under-16",
            "mobile-format",
            "contract-start-after-settlement-month",
            "contract-end-before-today",
            "contract-end-before-start",
            "contract-end-missing",
            "contract-end-unexpected",
            "backpay-over-limit",
            "dispatch-fields-not-allowed",
            "dispatch-fields-missing",
            "legal-representative");
  }
}
