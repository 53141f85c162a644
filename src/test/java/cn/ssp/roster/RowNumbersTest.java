package cn.ssp.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class RowNumbersTest {
  @Test
  void areWrittenAsRanges() {
    assertThat(rows(2, 3, 4, 5, 9).ranges(10)).isEqualTo("2-5, 9");
    assertThat(rows(7).ranges(10)).isEqualTo("7");
    assertThat(RowNumbers.none().ranges(10)).isEmpty();
  }

  @Test
  void areCutShortBehindTheRangesAskedFor() {
    assertThat(rows(2, 4, 6, 8).ranges(2)).isEqualTo("2, 4, …");
    assertThat(rows(2, 4).ranges(2)).isEqualTo("2, 4");
  }

  @Test
  void areJoined() {
    RowNumbers joined = rows(2, 3).and(rows(3, 5));

    assertThat(joined).isEqualTo(rows(2, 3, 5));
    assertThat(joined.size()).isEqualTo(3);
    assertThat(joined.contains(4)).isFalse();
  }

  private static RowNumbers rows(int... numbers) {
    BitSet set = new BitSet();
    for (int number : numbers) {
      set.set(number);
    }
    return RowNumbers.of(set);
  }
}
