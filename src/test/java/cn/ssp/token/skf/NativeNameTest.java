package cn.ssp.token.skf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Lists and fields of names as drivers write them. */
@NullMarked
class NativeNameTest {
  @Test
  void endALineOfNulsAtTheSecond() {
    assertThat(texts("a\0bc\0\0junk\0")).containsExactly("a", "bc");
  }

  @Test
  void needNoEnd() {
    assertThat(texts("a\0bc\0")).containsExactly("a", "bc");
    assertThat(texts("a\0bc")).containsExactly("a", "bc");
  }

  @Test
  void mayBeNone() {
    assertThat(texts("")).isEmpty();
    assertThat(texts("\0")).isEmpty();
    assertThat(texts("\0\0")).isEmpty();
  }

  @Test
  void areReadAsGbkWhereTheyAreNoUtf8AndGivenBackAsTheyCame() {
    byte[] gbk = "智能钥匙\0".getBytes(Charset.forName("GBK"));
    NativeName name = NativeName.list(gbk).get(0);

    assertThat(name).hasToString("智能钥匙");
    assertThat(name.terminated()).isEqualTo(gbk);
    assertThat(NativeName.list("智能钥匙\0".getBytes(UTF_8)).get(0).text()).isEqualTo("智能钥匙");
  }

  @Test
  void areTheSameIfTheirBytesAre() {
    List<NativeName> names = NativeName.list("a\0a\0b\0".getBytes(UTF_8));

    assertThat(names.get(0)).isEqualTo(names.get(1)).hasSameHashCodeAs(names.get(1));
    assertThat(names.get(0)).isNotEqualTo(names.get(2)).isNotEqualTo("a");
  }

  @Test
  void endInAFieldAtItsFilling() {
    byte[] structure = {'x', 'a', ' ', 0, 'b', 'c', (byte) 0xFF, 'd', 'e'};

    assertThat(NativeName.field(structure, 1, 3)).isEqualTo("a");
    assertThat(NativeName.field(structure, 4, 3)).isEqualTo("bc");
    assertThat(NativeName.field(structure, 7, 2)).isEqualTo("de");
  }

  private static List<String> texts(String names) {
    return NativeName.list(names.getBytes(UTF_8)).stream().map(NativeName::text).toList();
  }
}
