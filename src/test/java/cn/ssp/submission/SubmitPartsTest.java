package cn.ssp.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.RowNumbers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How the rows of a roster are divided into batches. */
@NullMarked
class SubmitPartsTest {
  @Test
  void aBatchHasAsManyRowsAsItMayAndTheLastOneTheRest() {
    assertThat(parts(2, 3, 5, 6, 9)).containsExactly(List.of(2, 3), List.of(5, 6), List.of(9));
    assertThat(parts(2, 3)).containsExactly(List.of(2, 3));
    assertThat(parts()).isEmpty();
  }

  private static List<List<Integer>> parts(int... rows) {
    BitSet set = new BitSet();
    for (int row : rows) {
      set.set(row);
    }
    return Submit.parts(RowNumbers.of(set), 2).stream().map(SubmitPartsTest::listed).toList();
  }

  private static List<Integer> listed(RowNumbers rows) {
    List<Integer> list = new ArrayList<>();
    rows.forEach(list::add);
    return list;
  }
}
