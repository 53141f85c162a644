package cn.ssp.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final FindingKind BLANK = FindingKind.error("blank-row", "a source");
  private static final FindingKind HIDDEN = FindingKind.warning("hidden-row", "a source");

  private final List<Finding> passedOn = new ArrayList<>();

  @Test
  void passesOnNoMoreOfEachKindThanTheLimitButCountsAll() {
    Tally tally = new Tally(2, passedOn::add);
    for (int row = 2; row <= 6; row++) {
      tally.add(new Finding(BLANK, new Place.OfRow(null, row)));
    }
    tally.add(new Finding(HIDDEN, new Place.OfRow(null, 7)));

    assertThat(passedOn).extracting(finding -> finding.place().row()).containsExactly(2, 3, 7);
    assertThat(tally.count(Severity.ERROR)).isEqualTo(5);
    assertThat(tally.count(Severity.WARNING)).isEqualTo(1);
    assertThat(tally.count(Severity.INFO)).isZero();
    assertThat(tally.suppressed()).isEqualTo(3);
  }

  @Test
  void zeroIsNoLimit() {
    Tally tally = new Tally(0, passedOn::add);
    for (int row = 1; row <= 5000; row++) {
      tally.add(new Finding(BLANK, new Place.OfRow(null, row)));
    }

    assertThat(passedOn).hasSize(5000);
    assertThat(tally.suppressed()).isZero();
  }
}
