package cn.ssp.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Personal;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ColumnTypeTest {
  private static final ColumnType NAME = new ColumnType.Name(50);
  private static final ColumnType TEXT = new ColumnType.Text(200);
  private static final ColumnType CONTRACT =
      new ColumnType.Coded(
          new CodeList(
              "contract",
              List.of(
                  new Code("固定期限", "41", List.of()),
                  new Code("完成一定工作任务", "43", List.of("以完成一定工作任务为期限"))),
              false));

  @Test
  void aHanNameHasNoSpaces() {
    assertThat(NAME.normal(" 张　三\u200B")).isEqualTo("张三");
    assertThat(NAME.normal("古丽 ·\u00A0阿依")).isEqualTo("古丽·阿依");
    assertThat(NAME.hasStraySpace("张 三")).isTrue();
    assertThat(NAME.hasStraySpace("𠮷 田")).isTrue();
  }

  @Test
  void aForeignNameKeepsOneOrdinarySpaceBetweenItsWords() {
    assertThat(NAME.normal("JOHN PAUL SMITH")).isEqualTo("JOHN PAUL SMITH");
    assertThat(NAME.hasStraySpace("JOHN PAUL SMITH")).isFalse();
    assertThat(NAME.normal(" JOHN\u00A0SMITH ")).isEqualTo("JOHN SMITH");
    assertThat(NAME.normal("JOHN\nSMITH")).isEqualTo("JOHN SMITH");
    assertThat(NAME.hasStraySpace("JOHN\u00A0SMITH")).isTrue();
    assertThat(NAME.hasStraySpace("JOHN  SMITH")).isTrue();
  }

  /** What is wrong in a name is told and not mended behind the user's back. */
  @Test
  void aNameKeepsItsFullWidthLetters() {
    assertThat(NAME.normal("ＪＯＨＮ")).isEqualTo("ＪＯＨＮ");
  }

  @Test
  void aNumberIsHalfWidthUpperCaseAndWithoutSpaces() {
    assertThat(new ColumnType.IdentityNumber().normal(" 11010519491231002ｘ\u202C"))
        .isEqualTo("11010519491231002X");
    assertThat(new ColumnType.Mobile().normal("１３８ 0000 0001")).isEqualTo("13800000001");
    assertThat(new ColumnType.EmployerNumber().normal("3205\u00A00001")).isEqualTo("32050001");
    assertThat(new ColumnType.Date().normal("2026 年 9 月 1 日")).isEqualTo("2026年9月1日");
    assertThat(new ColumnType.Month().normal("２０２６－０９")).isEqualTo("2026-09");
    assertThat(new ColumnType.Amount(1).normal("５２００．５")).isEqualTo("5200.5");
  }

  @Test
  void anAddressHasNoSpaces() {
    assertThat(new ColumnType.Address().normal("江苏省 苏州市\n吴江区")).isEqualTo("江苏省苏州市吴江区");
    assertThat(new ColumnType.Address().hasStraySpace("江苏省 苏州市")).isTrue();
  }

  @Test
  void aTextKeepsItsInnerSpaces() {
    assertThat(TEXT.normal(" 见 附件（１）\n")).isEqualTo("见 附件（１）");
    assertThat(TEXT.hasStraySpace("见 附件")).isFalse();
    assertThat(TEXT.hasStraySpace("见\n附件")).isTrue();
  }

  @Test
  void aCodedValueIsWrittenAsTheListWritesIt() {
    assertThat(CONTRACT.normal("固 定期限")).isEqualTo("固定期限");
    assertThat(CONTRACT.normal("以完成一定工作任务为期限 ")).isEqualTo("完成一定工作任务");
    assertThat(CONTRACT.normal(" 不 知道")).isEqualTo("不知道");
  }

  @Test
  void threeKindsArePersonal() {
    assertThat(new ColumnType.IdentityNumber().personal()).isEqualTo(Personal.IDENTITY_NUMBER);
    assertThat(new ColumnType.Mobile().personal()).isEqualTo(Personal.PHONE);
    assertThat(NAME.personal()).isEqualTo(Personal.NAME);
    assertThat(TEXT.personal()).isEqualTo(Personal.NO);
    assertThat(new ColumnType.Date().personal()).isEqualTo(Personal.NO);
  }

  @Test
  void proseTakesFullWidthPunctuation() {
    assertThat(List.of(NAME, TEXT, CONTRACT, new ColumnType.Address()))
        .allMatch(ColumnType::isProse);
    assertThat(
            List.of(
                new ColumnType.IdentityNumber(),
                new ColumnType.Mobile(),
                new ColumnType.EmployerNumber(),
                new ColumnType.Date(),
                new ColumnType.Month(),
                new ColumnType.Amount(1)))
        .noneMatch(ColumnType::isProse);
  }
}
