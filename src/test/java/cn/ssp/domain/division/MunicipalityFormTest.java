package cn.ssp.domain.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class MunicipalityFormTest {
  @ParameterizedTest
  @CsvSource({
    "NONE,      310115, 上海市浦东新区",
    "DISTRICTS, 310115, 上海市市辖区浦东新区",
    "REPEATED,  310115, 上海市上海市浦东新区",
    "DISTRICTS, 500229, 重庆市县城口县",
    "DISTRICTS, 310000, 上海市",
    "REPEATED,  320509, 江苏省苏州市吴江区",
    "REPEATED,  429004, 湖北省仙桃市",
    "REPEATED,  441900, 广东省东莞市"
  })
  void fillsTheLevelOfThePrefecture(MunicipalityForm form, String code, String full) {
    Division division = Gazetteer.builtIn().division(code).orElseThrow();

    assertThat(form.full(division)).isEqualTo(full);
  }
}
