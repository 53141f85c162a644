package cn.ssp.declaration.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class AttachmentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a", "合同 1.pdf", "𠮷.jpg", ".hidden", "a..b", "console.txt", "COM10", "-rf", "~"})
  void takesTheNameOfAFile(String name) {
    assertThat(Attachment.isName(name)).isTrue();
    assertThat(new Attachment(name, new byte[] {1}).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "a/b",
        "a\\b",
        "a:b",
        "a*",
        "a?",
        "a\"",
        "<a",
        "a>",
        "a|b",
        " a",
        "a ",
        "a.",
        "a\n",
        "a\u0000",
        "a\u007f",
        "\u200ba",
        "\u202ea",
        "a\u2028",
        "\ud800",
        "nul",
        "Aux.txt",
        "com1",
        "LPT9.pdf",
        "CON .txt",
        "con.tar.gz"
      })
  void takesNoOther(String name) {
    assertThat(Attachment.isName(name)).isFalse();
    assertThatThrownBy(() -> new Attachment(name, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesNoLongName() {
    assertThat(Attachment.isName("a".repeat(100))).isTrue();
    assertThat(Attachment.isName("a".repeat(101))).isFalse();
  }
}
