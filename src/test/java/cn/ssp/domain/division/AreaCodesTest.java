package cn.ssp.domain.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class AreaCodesTest {
  private final AreaCodes codes = AreaCodes.builtIn();

  @ParameterizedTest
  @CsvSource({
    "110105, 朝阳区",
    "320525, 吴江县",
    "320584, 吴江市",
    "320509, 吴江区",
    "440524, 潮阳县",
    "320501, 市辖区",
    "329023, 靖江市",
    "321011, 维扬区",
    "320602, 崇川区",
    "653228, 和康县",
    "810000, 香港特别行政区",
    "820000, 澳门特别行政区",
    "830000, 台湾省"
  })
  void knowsCodesOfTodayAndOfOnce(String code, String name) {
    assertThat(codes.isKnown(code)).isTrue();
    assertThat(codes.nameOf(code)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"320599", "990101", "000000", "32052", "3205255", "", "3", "江苏省苏州市"})
  void doesNotKnowOthers(String code) {
    assertThat(codes.isKnown(code)).isFalse();
    assertThat(codes.nameOf(code)).isEmpty();
  }

  @Test
  void knowsTheCodeOfEveryDivisionThatIsOrWas() {
    assertThat(Gazetteer.builtIn().divisions()).allMatch(one -> codes.isKnown(one.code()));
    assertThat(Gazetteer.builtIn().retired()).allMatch(one -> codes.isKnown(one.code()));
  }
}
