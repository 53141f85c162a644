package cn.ssp.domain.division;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.domain.division.AddressResult.Ambiguous;
import cn.ssp.domain.division.AddressResult.LevelMissing;
import cn.ssp.domain.division.AddressResult.NoProvince;
import cn.ssp.domain.division.AddressResult.Reason;
import cn.ssp.domain.division.AddressResult.Retired;
import cn.ssp.domain.division.AddressResult.Right;
import cn.ssp.domain.division.AddressResult.Split;
import cn.ssp.domain.division.AddressResult.Unknown;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class HouseholdAddressTest {
  private final HouseholdAddress addresses =
      new HouseholdAddress(Gazetteer.builtIn(), MunicipalityForm.REPEATED);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "江苏省苏州市吴江区",
        "江苏省苏州市昆山市",
        "江苏省淮安市淮安区",
        "江苏省南通市通州区",
        "内蒙古自治区锡林郭勒盟多伦县",
        "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗",
        "湖北省荆州市沙市区",
        "湖南省常德市津市市",
        "新疆维吾尔自治区乌鲁木齐市新市区",
        "四川省内江市市中区",
        "河南省南阳市社旗县",
        "河南省新乡市红旗区",
        "吉林省吉林市船营区",
        "湖南省湘西土家族苗族自治州吉首市",
        "黑龙江省大兴安岭地区加格达奇区",
        "新疆维吾尔自治区和田地区和康县"
      })
  void isRightWithAllLevels(String address) {
    assertThat(addresses.parse(address))
        .isInstanceOfSatisfying(
            Right.class,
            right -> {
              assertThat(right.canonical()).isEqualTo(address);
              assertThat(right.lacksLevel()).isFalse();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "上海市浦东新区,             上海市上海市浦东新区",
    "上海市市辖区浦东新区,       上海市上海市浦东新区",
    "上海市上海市浦东新区,       上海市上海市浦东新区",
    "重庆市城口县,               重庆市重庆市城口县",
    "重庆市县城口县,             重庆市重庆市城口县",
    "重庆市市辖区城口县,         重庆市重庆市城口县",
    "重庆市市渝中区,             重庆市重庆市渝中区",
    "北京市县密云区,             北京市北京市密云区",
    "上海市县崇明区,             上海市上海市崇明区",
    "北京市北京市朝阳区,         北京市北京市朝阳区"
  })
  void readsAMunicipalityInEveryForm(String address, String canonical) {
    assertThat(addresses.parse(address))
        .isInstanceOfSatisfying(
            Right.class,
            right -> {
              assertThat(right.canonical()).isEqualTo(canonical);
              assertThat(right.division().inMunicipality()).isTrue();
              assertThat(right.lacksLevel()).isFalse();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "湖北省仙桃市,                         湖北省仙桃市",
    "湖北省神农架林区,                     湖北省神农架林区",
    "湖北省省直辖县级行政区划仙桃市,       湖北省仙桃市",
    "河南省济源市,                         河南省济源市",
    "海南省琼海市,                         海南省琼海市",
    "新疆维吾尔自治区石河子市,             新疆维吾尔自治区石河子市",
    "新疆维吾尔自治区白杨市,               新疆维吾尔自治区白杨市",
    "广东省东莞市,                         广东省东莞市",
    "广东省中山市,                         广东省中山市",
    "海南省儋州市,                         海南省儋州市",
    "甘肃省嘉峪关市,                       甘肃省嘉峪关市",
    "香港特别行政区,                       香港特别行政区",
    "台湾省,                               台湾省"
  })
  void isRightWhereALevelIsWanting(String address, String canonical) {
    assertThat(addresses.parse(address))
        .isInstanceOfSatisfying(
            Right.class,
            right -> {
              assertThat(right.canonical()).isEqualTo(canonical);
              assertThat(right.lacksLevel()).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "江苏省昆山市,                 江苏省苏州市昆山市",
    "江苏省吴江区,                 江苏省苏州市吴江区",
    "江苏苏州吴江区,               江苏省苏州市吴江区",
    "江苏省苏州吴江区,             江苏省苏州市吴江区",
    "江苏昆山市,                   江苏省苏州市昆山市",
    "内蒙古锡林郭勒盟多伦县,       内蒙古自治区锡林郭勒盟多伦县",
    "内蒙古锡林郭勒多伦县,         内蒙古自治区锡林郭勒盟多伦县",
    "湖南省湘西州吉首市,           湖南省湘西土家族苗族自治州吉首市",
    "湖南湘西吉首市,               湖南省湘西土家族苗族自治州吉首市",
    "新疆伊犁州伊宁市,             新疆维吾尔自治区伊犁哈萨克自治州伊宁市",
    "广西自治区南宁市青秀区,       广西壮族自治区南宁市青秀区",
    "上海浦东新区,                 上海市上海市浦东新区",
    "湖北仙桃市,                   湖北省仙桃市",
    "广东东莞市,                   广东省东莞市",
    "广东省东莞,                   广东省东莞市",
    "香港,                         香港特别行政区",
    "安徽省巢湖市,                 安徽省合肥市巢湖市",
    "江苏省吴江市,                 江苏省苏州市吴江区",
    "江苏苏州吴江市,               江苏省苏州市吴江区"
  })
  void asksForTheLevelThatWasLeftOut(String address, String full) {
    assertThat(addresses.parse(address))
        .isInstanceOfSatisfying(
            LevelMissing.class, missing -> assertThat(missing.full()).isEqualTo(full));
  }

  @Test
  void namesTheChoicesWhereSeveralHaveTheName() {
    assertThat(addresses.parse("江苏省鼓楼区"))
        .isInstanceOfSatisfying(
            Ambiguous.class,
            ambiguous -> assertThat(ambiguous.choices()).containsExactly("江苏省南京市鼓楼区", "江苏省徐州市鼓楼区"));
  }

  @ParameterizedTest
  @CsvSource({
    "江苏省苏州市吴江市,           江苏省苏州市吴江区,             2012",
    "山东省莱芜市莱城区,           山东省济南市莱芜区,             2018",
    "山东省莱芜市钢城区,           山东省济南市钢城区,             2018",
    "四川省资阳市简阳市,           四川省成都市简阳市,             2016",
    "吉林省四平市公主岭市,         吉林省长春市公主岭市,           2020",
    "湖北省襄樊市枣阳市,           湖北省襄阳市枣阳市,             2010",
    "湖北省襄樊市襄阳区,           湖北省襄阳市襄州区,             2010",
    "安徽省巢湖市居巢区,           安徽省合肥市巢湖市,             2011",
    "上海市南汇区,                 上海市上海市浦东新区,           2009",
    "上海市市辖区卢湾区,           上海市上海市黄浦区,             2011",
    "重庆市永川市,                 重庆市重庆市永川区,             2006",
    "四川省重庆市江北区,           重庆市重庆市江北区,             1997",
    "福建省三明市沙县,             福建省三明市沙县区,             2021"
  })
  void namesTheSuccessorOfWhatWasRightOnce(String address, String full, int year) {
    assertThat(addresses.parse(address))
        .isInstanceOfSatisfying(
            Retired.class,
            retired -> {
              assertThat(retired.full()).isEqualTo(full);
              assertThat(retired.was().until()).isEqualTo(Year.of(year));
            });
  }

  @Test
  void namesTheChoicesWhereTheLandWasDivided() {
    assertThat(split("江苏省苏州市吴县市")).containsExactly("江苏省苏州市吴中区", "江苏省苏州市相城区");
    assertThat(split("江苏省吴县市")).containsExactly("江苏省苏州市吴中区", "江苏省苏州市相城区");
    assertThat(split("江苏省武进县")).containsExactly("江苏省常州市新北区", "江苏省常州市武进区");
    assertThat(split("山东省莱芜市")).containsExactly("山东省济南市莱芜区", "山东省济南市钢城区");
    assertThat(split("海南省琼山市")).contains("海南省海口市琼山区", "海南省海口市美兰区");
  }

  @ParameterizedTest
  @CsvSource({
    "江苏省苏州市吴江县区,         COUNTY,     NO_MATCH,         吴江县区,     江苏省苏州市吴江区",
    "江苏省苏州市吴江,             COUNTY,     NO_MATCH,         吴江,         江苏省苏州市吴江区",
    "江苏省无锡市吴江区,           COUNTY,     NO_MATCH,         吴江区,       江苏省苏州市吴江区",
    "江苏省苏州市市辖区,           COUNTY,     NO_MATCH,         市辖区,       ",
    "江苏省苏洲市吴江区,           PREFECTURE, NO_MATCH,         苏洲市吴江区, 江苏省苏州市吴江区",
    "上海市浦东区,                 PREFECTURE, NO_MATCH,         浦东区,       上海市上海市浦东新区",
    "江苏省阿拉善,                 PREFECTURE, NO_MATCH,         阿拉善,       ",
    "江苏省,                       PREFECTURE, NOTHING_THERE,    '',           ",
    "江苏,                         PREFECTURE, NOTHING_THERE,    '',           ",
    "江苏省苏州市,                 COUNTY,     NOTHING_THERE,    '',           ",
    "江苏苏州,                     COUNTY,     NOTHING_THERE,    '',           ",
    "湖北省随州市,                 COUNTY,     NOTHING_THERE,    '',           ",
    "上海市上海市,                 COUNTY,     NOTHING_THERE,    '',           ",
    "山西省忻州地区,               COUNTY,     NOTHING_THERE,    '',           山西省忻州市",
    "江苏省苏州市吴江区盛泽镇,     COUNTY,     LEFT_OVER,        盛泽镇,       江苏省苏州市吴江区",
    "江苏省昆山市玉山镇,           COUNTY,     LEFT_OVER,        玉山镇,       江苏省苏州市昆山市",
    "广东省东莞市长安镇,           COUNTY,     LEFT_OVER,        长安镇,       广东省东莞市",
    "香港特别行政区沙田区,         PREFECTURE, LEFT_OVER,        沙田区,       香港特别行政区",
    "江苏省常州市广化区,           COUNTY,     NO_LONGER_EXISTS, 广化区,       "
  })
  void saysWhereItGoesWrong(
      String address, Level level, Reason reason, String rest, @Nullable String suggestion) {
    assertThat(addresses.parse(address))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> {
              assertThat(unknown.level()).isEqualTo(level);
              assertThat(unknown.reason()).isEqualTo(reason);
              assertThat(unknown.rest()).isEqualTo(rest);
              assertThat(unknown.suggestions())
                  .isEqualTo(suggestion == null ? List.of() : List.of(suggestion));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "苏州市吴江区", "湘西州吉首市", "中国江苏省苏州市吴江区", "内蒙多伦县", "32", "省"})
  void wantsAProvinceAtTheStart(String address) {
    assertThat(addresses.parse(address)).isEqualTo(new NoProvince());
    assertThat(addresses.province(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "江苏省苏州市吴江区, 320000",
    "江苏省什么也不是,   320000",
    "江苏,               320000",
    "上海市浦东新区,     310000",
    "四川省重庆市江北区, 510000"
  })
  void tellsTheProvinceAlone(String address, String code) {
    assertThat(addresses.province(address)).map(Division::code).contains(code);
    assertThat(addresses.parse(address).province()).map(Division::code).contains(code);
  }

  private List<String> split(String address) {
    return addresses.parse(address) instanceof Split split ? split.choices() : List.of();
  }
}
