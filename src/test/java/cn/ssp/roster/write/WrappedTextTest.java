package cn.ssp.roster.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class WrappedTextTest {
  @ParameterizedTest
  @CsvSource({"'', 1", "abcd, 1", "abcde, 2", "姓名, 1", "姓名表, 2", "a姓名, 2"})
  void wrapsAtAWidth(String text, int lines) {
    assertThat(WrappedText.lines(text, 4)).isEqualTo(lines);
  }

  @Test
  void breaksWhereTheTextDoes() {
    assertThat(WrappedText.lines("a\nb\n", 4)).isEqualTo(3);
    assertThat(WrappedText.lines(List.of("a", "abcdefgh"), List.of(9, 4))).isEqualTo(2);
  }
}
