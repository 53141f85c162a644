package cn.ssp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class CodeListTest {
  private static final Code PENSION = new Code("申请养老待遇核定（或达到法定退休年龄）", "6313", List.of("退休"));
  private static final Code CHINA = new Code("中国", "CHN", List.of("CHN"));

  private final CodeList list = new CodeList("list", List.of(PENSION, CHINA), false);

  @Test
  void findsALabelWhateverItsSpacesAndBrackets() {
    assertThat(list.find("申请养老待遇核定（或达到法定退休年龄）")).hasValue(PENSION);
    assertThat(list.find(" 申请养老待遇核定(或达到法定退休年龄)\n")).hasValue(PENSION);
  }

  @Test
  void findsAliasesInAnyCase() {
    assertThat(list.find("退休")).hasValue(PENSION);
    assertThat(list.find("ｃhn")).hasValue(CHINA);
  }

  @Test
  void findsNothingElse() {
    assertThat(list.find("申请养老待遇核定")).isEmpty();
    assertThat(list.find("6313")).isEmpty();
    assertThat(list.find("")).isEmpty();
  }
}
