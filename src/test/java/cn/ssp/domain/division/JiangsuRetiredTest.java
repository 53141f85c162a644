package cn.ssp.domain.division;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.domain.division.AddressResult.Retired;
import cn.ssp.domain.division.AddressResult.Split;
import java.time.Year;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names in Jiangsu that people still write. */
@NullMarked
class JiangsuRetiredTest {
  private final HouseholdAddress addresses =
      new HouseholdAddress(Gazetteer.builtIn(), MunicipalityForm.REPEATED);

  @ParameterizedTest
  @CsvSource({
    "苏州市吴江市,     苏州市吴江区,     2012",
    "苏州市吴江县,     苏州市吴江区,     1992",
    "苏州市沧浪区,     苏州市姑苏区,     2012",
    "苏州市平江区,     苏州市姑苏区,     2012",
    "苏州市金阊区,     苏州市姑苏区,     2012",
    "南京市白下区,     南京市秦淮区,     2013",
    "南京市下关区,     南京市鼓楼区,     2013",
    "南京市溧水县,     南京市溧水区,     2013",
    "南京市高淳县,     南京市高淳区,     2013",
    "无锡市崇安区,     无锡市梁溪区,     2015",
    "无锡市南长区,     无锡市梁溪区,     2015",
    "无锡市北塘区,     无锡市梁溪区,     2015",
    "徐州市铜山县,     徐州市铜山区,     2010",
    "常州市金坛市,     常州市金坛区,     2015",
    "常州市戚墅堰区,   常州市武进区,     2015",
    "南通市通州市,     南通市通州区,     2009",
    "南通市海门市,     南通市海门区,     2020",
    "南通市海安县,     南通市海安市,     2018",
    "南通市港闸区,     南通市崇川区,     2020",
    "连云港市赣榆县,   连云港市赣榆区,   2014",
    "连云港市新浦区,   连云港市海州区,   2014",
    "淮安市楚州区,     淮安市淮安区,     2011",
    "淮安市清河区,     淮安市清江浦区,   2016",
    "淮安市清浦区,     淮安市清江浦区,   2016",
    "淮安市洪泽县,     淮安市洪泽区,     2016",
    "淮阴市淮阴县,     淮安市淮阴区,     2000",
    "淮阴市涟水县,     淮安市涟水县,     2000",
    "盐城市大丰市,     盐城市大丰区,     2015",
    "扬州市江都市,     扬州市江都区,     2011",
    "扬州市维扬区,     扬州市邗江区,     2011",
    "扬州市泰兴市,     泰州市泰兴市,     1996",
    "泰州市姜堰市,     泰州市姜堰区,     2012"
  })
  void hasOneSuccessor(String was, String now, int year) {
    assertThat(addresses.parse("江苏省" + was))
        .isInstanceOfSatisfying(
            Retired.class,
            retired -> {
              assertThat(retired.full()).isEqualTo("江苏省" + now);
              assertThat(retired.was().until()).isEqualTo(Year.of(year));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "苏州市吴县市, 2000, 苏州市吴中区 苏州市相城区",
    "无锡市锡山市, 2000, 无锡市锡山区 无锡市惠山区 无锡市滨湖区",
    "常州市武进市, 2002, 常州市新北区 常州市武进区",
    "徐州市九里区, 2010, 徐州市鼓楼区 徐州市泉山区 徐州市铜山区"
  })
  void wasDivided(String was, int year, String now) {
    String[] choices = Stream.of(now.split(" ")).map("江苏省"::concat).toArray(String[]::new);

    assertThat(addresses.parse("江苏省" + was))
        .isInstanceOfSatisfying(
            Split.class,
            split -> {
              assertThat(split.choices()).containsExactlyInAnyOrder(choices);
              assertThat(split.was().until()).isEqualTo(Year.of(year));
            });
  }
}
