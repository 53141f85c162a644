package cn.ssp.rule;

import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.roster.Excel;
import cn.ssp.roster.Row;
import cn.ssp.roster.read.LayoutKinds;
import cn.ssp.roster.read.MemoryWorkbook;
import cn.ssp.roster.read.Roster;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class CheckerTest {
  private static final FindingKind BROKEN = FindingKind.error("broken", "a test");
  private static final FindingKind STEADY = FindingKind.warning("steady", "a test");

  @Test
  void tellsFindingsByRowAndThenByColumn() {
    assertThat(
            removal()
                .with("remark", "@")
                .with("idType", "工作证")
                .row()
                .with("stopDate", "")
                .with("name", Excel.formula("李四 "))
                .hide()
                .findings())
        .containsExactly(
            "A2 not-in-list near 居民身份证",
            "F2 formula-like-text",
            "3 hidden-row",
            "C3 formula",
            "C3 stray-space end",
            "E3 required always");
  }

  @Test
  void goesOnBehindABadRow() {
    RosterFixture roster =
        removal().with("stopDate", "昨天").row().with("name", "").row().row().with("stopDate", "");

    assertThat(roster.findings())
        .containsExactly("E2 bad-date", "C3 required always", "E5 required always");
    assertThat(roster.result().rows()).isEqualTo(4);
    assertThat(roster.result().validRows()).isEqualTo(1);
  }

  @Test
  void countsARowWithSeveralErrorsOnce() {
    CheckResult result = removal().with("name", "").with("stopDate", "").row().result();

    assertThat(result.rows()).isEqualTo(2);
    assertThat(result.validRows()).isEqualTo(1);
  }

  @Test
  void takesRowsWithWarningsForValid() {
    assertThat(removal().with("remark", "@").result().validRows()).isEqualTo(1);
  }

  @Test
  void tellsOfAnUnfilledRowOnlyThatItIs() {
    RosterFixture roster = roster("collection").blankRow().with("idType", "居民身份证");

    assertThat(roster.findings()).containsExactly("3 unfilled-row");
    assertThat(roster.result().rows()).isEqualTo(2);
    assertThat(roster.result().validRows()).isEqualTo(1);
  }

  /** What the merged cells of a row mean, nobody can say. */
  @Test
  void takesRowsWithMergedCellsForInvalid() {
    RosterFixture roster = removal().row().row().row().merge(3, 4, 2, 2);

    assertThat(roster.findings()).containsExactly("C3 merged-cells C3:C4");
    assertThat(roster.result().rows()).isEqualTo(4);
    assertThat(roster.result().validRows()).isEqualTo(2);
  }

  @Test
  void countsAMergedRowWithErrorsOnce() {
    RosterFixture roster = removal().row().with("name", "").merge(3, 3, 1, 2).merge(8, 9, 0, 0);

    assertThat(roster.findings())
        .containsExactly("C3 required always", "B3 merged-cells B3:C3", "A8 merged-cells A8:A9");
    assertThat(roster.result().validRows()).isEqualTo(1);
  }

  @Test
  void namesARuleThatFailsAndTheFirstRow() {
    RosterFixture.Checked checked =
        removal()
            .row()
            .row()
            .row()
            .run((context, out) -> checker(context, out, new BreaksFrom(3), new Steady()));

    assertThat(checked.result().defects())
        .singleElement()
        .satisfies(
            defect -> {
              assertThat(defect.rule()).isEqualTo("broken");
              assertThat(defect.row()).isEqualTo(3);
              assertThat(defect.cause()).hasMessage("at 3");
            });
    assertThat(told(checked))
        .containsExactly("2 broken", "2 steady", "3 steady", "4 steady", "5 steady");
    assertThat(checked.result().rows()).isEqualTo(4);
  }

  @Test
  void namesEachRuleThatFails() {
    RosterFixture.Checked checked =
        removal()
            .row()
            .run(
                (context, out) ->
                    new Checker(
                        context,
                        out,
                        new Plan(
                            List.of(new BreaksFrom(3)), List.of(new BreaksFrom(2)), List.of())));

    assertThat(checked.result().defects())
        .extracting(CheckResult.Defect::row)
        .containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void namesARuleThatFailsAtTheEnd() {
    RosterFixture.Checked checked =
        removal()
            .row()
            .merge(2, 2, 0, 1)
            .run((context, out) -> checker(context, out, new BreaksAtTheEnd(), new Steady()));

    assertThat(checked.result().defects())
        .singleElement()
        .satisfies(
            defect -> {
              assertThat(defect.rule()).isEqualTo("broken");
              assertThat(defect.row()).isEqualTo(3);
            });
    assertThat(told(checked)).containsExactly("2 steady", "3 steady", "A2 merged-cells A2:B2");
  }

  /** A full disk is no fault of a rule. */
  @Test
  void passesOnWhatTheReportThrows() {
    UncheckedIOException full = new UncheckedIOException(new IOException("no space left"));
    RosterFixture roster = removal().blankRow().row();
    Findings report =
        finding -> {
          throw full;
        };

    assertThatThrownBy(() -> roster.run((context, out) -> new Checker(context, report)))
        .isSameAs(full);
  }

  @Test
  void startsEachRosterAnew() {
    RosterFixture roster = removal().row().with("idNumber", "320509199003074110");

    assertThat(roster.findings()).containsExactly("B3 identity-duplicate 2");
    assertThat(roster.findings()).containsExactly("B3 identity-duplicate 2");
  }

  @Test
  void listsWhatItLookedFor() {
    assertThat(removal().result().checked())
        .extracting(FindingKind::id)
        .startsWith("sheet-changed", "heading-changed", "merged-cells")
        .contains("required", "identity-duplicate", "blank-row")
        .doesNotContain("backpay", "contract-end-missing");
  }

  @Test
  void looksForEverythingSomewhere() {
    Set<FindingKind> checked = new HashSet<>();
    Templates.builtIn()
        .all()
        .forEach(
            template -> {
              CheckResult result = roster(template.code()).result();
              checked.addAll(result.checked());
              result.skipped().forEach(skipped -> checked.add(skipped.kind()));
            });

    assertThat(checked).hasSameElementsAs(RuleBook.kinds());
  }

  @Test
  void onlyCountsRowsUnderChangedHeadings() {
    Template removal = Templates.builtIn().find("removal").orElseThrow();
    List<Row> rows =
        List.of(
            MemoryWorkbook.row(1, List.of("*证件号码", "*证件类型", "*姓名", "*变更原因", "*停保日期", "备注")),
            MemoryWorkbook.row(2, List.of("x")));
    List<Finding> findings = new ArrayList<>();
    RosterFixture.Checked right = removal().run(Checker::new);
    try (Roster roster =
        new RosterReader(List.of(removal)).open(new MemoryWorkbook().sheet("名单", rows))) {
      CheckResult result = new Checker(right.context(), findings::add).check(roster);

      assertThat(findings)
          .extracting(RosterFixture::told)
          .containsExactly(
              "- sheet-changed renamed 用人单位退工停保登记 名单", "B1 heading-changed moved *证件类型 *证件类型 A");
      assertThat(result.rows()).isEqualTo(1);
      assertThat(result.validRows()).isZero();
      assertThat(result.checked()).isEqualTo(LayoutKinds.ALL);
      assertThat(result.skipped())
          .extracting(skipped -> skipped.kind().id() + " " + skipped.reason().word())
          .contains("required layout", "blank-row layout");
    }
  }

  private static Checker checker(CheckContext context, Findings out, Rule first, Rule second) {
    return new Checker(context, out, new Plan(List.of(), List.of(first, second), List.of()));
  }

  private static List<String> told(RosterFixture.Checked checked) {
    return checked.findings().stream().map(RosterFixture::told).toList();
  }

  /** Finds something in each row, and throws from some row on. */
  private record BreaksFrom(int row) implements RowRule {
    @Override
    public FindingKind kind() {
      return BROKEN;
    }

    @Override
    public void check(Entry entry, CheckContext context, Findings out) {
      if (entry.row().number() >= row) {
        throw new IllegalStateException("at " + entry.row().number());
      }
      out.add(entry.finding(BROKEN));
    }
  }

  private record Steady() implements RowRule {
    @Override
    public FindingKind kind() {
      return STEADY;
    }

    @Override
    public void check(Entry entry, CheckContext context, Findings out) {
      out.add(entry.finding(STEADY));
    }
  }

  private record BreaksAtTheEnd() implements RosterRule {
    @Override
    public FindingKind kind() {
      return BROKEN;
    }

    @Override
    public Watch watch(CheckContext context) {
      return new Watch() {
        @Override
        public void check(Entry entry, Findings out) {}

        @Override
        public void end(Findings out) {
          throw new IllegalStateException("at the end");
        }
      };
    }
  }
}
