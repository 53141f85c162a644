package cn.ssp.token.p11;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class PaddedTextTest {
  @Test
  void endsBeforeTheBlanks() {
    assertThat(PaddedText.of("acme 1    ".getBytes(UTF_8))).isEqualTo("acme 1");
    assertThat(PaddedText.of("苏州   ".getBytes(UTF_8))).isEqualTo("苏州");
    assertThat(PaddedText.of("    ".getBytes(UTF_8))).isEmpty();
    assertThat(PaddedText.of(new byte[0])).isEmpty();
  }

  @Test
  void endsBeforeAZero() {
    assertThat(PaddedText.of("acme\0\u0001rubbish".getBytes(UTF_8))).isEqualTo("acme");
  }

  @Test
  void readsChineseOfWindows() {
    // GBK of 苏州, which is no UTF-8.
    assertThat(PaddedText.of(HexFormat.of().parseHex("cbd5d6dd2020"))).isEqualTo("苏州");
  }
}
