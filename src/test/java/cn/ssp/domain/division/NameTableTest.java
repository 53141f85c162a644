package cn.ssp.domain.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class NameTableTest {
  private static final long SEED = 20241231;

  @Test
  void findsTheLongestNameAndThenTheShorterOnes() {
    NameTable<Integer> table = table("沙", "沙市", "沙市区", "沙县", "津市市");

    int index = table.longest("湖北沙市区中山路", 2);
    assertThat(table.length(index)).isEqualTo(3);
    assertThat(table.length(table.shorter(index))).isEqualTo(2);
    assertThat(table.length(table.shorter(table.shorter(index)))).isEqualTo(1);
    assertThat(table.shorter(table.shorter(table.shorter(index)))).isNegative();
  }

  @Test
  void findsNothingInNothing() {
    assertThat(table().longest("沙市", 0)).isNegative();
    assertThat(table("沙市").longest("", 0)).isNegative();
    assertThat(table("沙市").longest("沙市", 2)).isNegative();
    assertThat(table("沙市").rest("沙市区", 0)).isNull();
  }

  @Test
  void findsWhatASearchThroughAllNamesFinds() {
    Random random = new Random(SEED);
    for (int run = 0; run < 2_000; run++) {
      TreeMap<String, Integer> names = new TreeMap<>();
      for (int count = random.nextInt(12); count > 0; count--) {
        names.put(word(random, 1 + random.nextInt(4)), count);
      }
      String text = word(random, random.nextInt(8));
      int from = random.nextInt(text.length() + 1);

      Optional<String> longest =
          names.keySet().stream()
              .filter(name -> text.startsWith(name, from))
              .max(Comparator.comparingInt(String::length));
      NameTable<Integer> table = new NameTable<>(names);
      int found = table.longest(text, from);

      assertThat(found < 0 ? Optional.empty() : Optional.of(table.value(found)))
          .as("seed %s, run %s: %s in %s from %s", SEED, run, names.keySet(), text, from)
          .isEqualTo(longest.map(names::get));
      assertThat(table.rest(text, from)).isEqualTo(names.get(text.substring(from)));
    }
  }

  private static NameTable<Integer> table(String... names) {
    TreeMap<String, Integer> entries = new TreeMap<>();
    for (String name : names) {
      entries.put(name, entries.size());
    }
    return new NameTable<>(entries);
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int index = 0; index < length; index++) {
      word.append("市区县".charAt(random.nextInt(3)));
    }
    return word.toString();
  }
}
