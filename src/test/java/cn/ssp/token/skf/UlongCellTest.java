package cn.ssp.token.skf;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A place for numbers of either width. */
@NullMarked
class UlongCellTest {
  @Test
  void hasRoomForTheWiderOneAndReadsTheNarrower() {
    UlongCell cell = new UlongCell(0x01020304);

    assertThat(cell.pointer()).containsExactly(4, 3, 2, 1, 0, 0, 0, 0);

    cell.pointer()[0] = 5;
    cell.pointer()[4] = 9;
    assertThat(cell.value()).isEqualTo(0x01020305);
  }

  @Test
  void tellsThatNobodyHasWrittenToIt() {
    assertThat(new UlongCell(-1).value()).isEqualTo(-1);
    assertThat(new UlongCell(-1).pointer()).endsWith(0, 0, 0, 0);
  }
}
