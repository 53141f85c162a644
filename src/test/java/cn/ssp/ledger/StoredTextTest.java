package cn.ssp.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredTextTest {
  @ParameterizedTest
  @CsvSource({
    "张三,张三",
    "'C:\\rosters\\1','C:\\rosters\\1'",
    "😀,😀",
    "'a\0b','a\u00100000b'",
    "'\u0010','\u00100010'",
    "'\ud83d','\u0010d83d'",
    "'\ude00\ud83d','\u0010de00\u0010d83d'",
    "'\ud83d\ud83d\ude00','\u0010d83d\ud83d\ude00'"
  })
  void writesWhatNoDatabaseKeepsInAnotherWay(String text, String stored) {
    assertThat(StoredText.of(text)).isEqualTo(stored);
    assertThat(StoredText.read(stored)).isEqualTo(text);
  }

  @Test
  void readsWhatItWrote() {
    long seed = 20261123;
    Random random = new Random(seed);
    char[] units = {'a', '中', '\0', '\u0010', '\ud83d', '\ude00', '0', '\uffff'};
    for (int round = 0; round < 10_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        text.append(units[random.nextInt(units.length)]);
      }
      String stored = StoredText.of(text.toString());

      assertThat(stored).as("seed %d", seed).doesNotContain("\0");
      assertThat(StoredText.read(stored)).as("seed %d", seed).isEqualTo(text.toString());
    }
  }
}
