package cn.ssp.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class TypingTest {
  /** Spaces of all widths, line breaks, controls, zero widths and marks of direction. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        ' ', '\t', '\n', '\r', 0x00, 0x08, 0x7F, 0x85, 0xA0, 0xAD, 0x1680, 0x2003, 0x2009, 0x200B,
        0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202C, 0x202E, 0x202F, 0x205F,
        0x2060, 0x2066, 0x2068, 0x2069, 0x3000, 0xFEFF
      })
  void knowsWhatNobodySees(int c) {
    String space = Character.toString(c);

    assertThat(Typing.isSpace(c)).isTrue();
    assertThat(Typing.isBlank(space + space)).isTrue();
    assertThat(Typing.withoutSpaces(space + "张" + space + "三" + space)).isEqualTo("张三");
    assertThat(Typing.hasStraySpace("张三" + space, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {'a', '0', '*', '·', '（', '〇', '张', 0x20BB7, 0xE000, 0xFFFD})
  void knowsWhatPeopleSee(int c) {
    assertThat(Typing.isSpace(c)).isFalse();
    assertThat(Typing.isBlank(Character.toString(c))).isFalse();
  }

  @Test
  void takesNothingForBlank() {
    assertThat(Typing.isBlank("")).isTrue();
  }

  @Test
  void foldsFullWidthFormsOfAscii() {
    assertThat(Typing.halfWidth("（ＡＢＣｘｙｚ０１２９）！～")).isEqualTo("(ABCxyz0129)!~");
    assertThat(Typing.halfWidth("张三·，　。𠮷")).isEqualTo("张三·,　。𠮷");
  }

  @Test
  void writesTheLettersOfAsciiInUpperCaseAndNoOthers() {
    assertThat(Typing.upperCase("az09AZ·张")).isEqualTo("AZ09AZ·张");
    assertThat(Typing.upperCase("ßıſ\uFB01ä")).isEqualTo("ßıſ\uFB01ä");
  }

  @Test
  void tellsLettersAndDigitsFromPunctuation() {
    assertThat("０９ＡＺａｚ".codePoints()).allMatch(Typing::isFullWidthAlphanumeric);
    assertThat("（），；：！～·0Aa张".codePoints()).noneMatch(Typing::isFullWidthAlphanumeric);
    assertThat("！（），；～０Ａ".codePoints()).allMatch(Typing::isFullWidth);
    assertThat("0A·、。　张".codePoints()).noneMatch(Typing::isFullWidth);
  }

  @Test
  void tidiesTextsThatMayHaveSpacesInside() {
    assertThat(Typing.tidied(" 见 附件　二\n\u200B", true)).isEqualTo("见 附件　二");
    assertThat(Typing.hasStraySpace("见 附件　二", true)).isFalse();
    assertThat(Typing.tidied(" \n ", true)).isEmpty();
  }

  @Test
  void tidiesTextsThatMayNot() {
    assertThat(Typing.tidied(" 见 附件　二", false)).isEqualTo("见附件二");
    assertThat(Typing.hasStraySpace("见 附件", false)).isTrue();
    assertThat(Typing.hasStraySpace("见附件", false)).isFalse();
  }

  @Test
  void putsOneOrdinarySpaceBetweenWords() {
    assertThat(Typing.words("  JOHN\u00A0 PAUL\r\nSM\u200BITH　")).isEqualTo("JOHN PAUL SMITH");
    assertThat(Typing.words("\u200B ")).isEmpty();
  }

  @Test
  void knowsHanCharactersOfTheExtensions() {
    assertThat(Typing.hasHan("A张")).isTrue();
    assertThat(Typing.hasHan("𠮷")).isTrue();
    assertThat(Typing.hasHan("JOHN·ｓ（）ひ")).isFalse();
  }
}
