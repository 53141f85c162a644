package cn.ssp.rule.address;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about household addresses, on the shapes that people write. */
@NullMarked
class AddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"江苏省苏州市吴江区", "江苏省苏州市昆山市", "江苏省淮安市淮安区", "江苏省南通市通州区"})
  void aFullAddressIsRight(String address) {
    assertThat(home(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上海市浦东新区",
        "上海市市辖区浦东新区",
        "上海市上海市浦东新区",
        "内蒙古自治区锡林郭勒盟多伦县",
        "湖北省荆州市沙市区",
        "湖南省常德市津市市",
        "河南省南阳市社旗县",
        "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗"
      })
  void soIsOneElsewhere(String address) {
    assertThat(elsewhere(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"湖北省仙桃市", "河南省济源市", "海南省琼海市", "新疆维吾尔自治区石河子市", "广东省东莞市", "甘肃省嘉峪关市"})
  void whereALevelIsWantingThatIsSaid(String address) {
    assertThat(elsewhere(address)).containsExactly("E2 address-no-prefecture");
  }

  @ParameterizedTest
  @ValueSource(strings = {"苏州市吴江区", "详见身份证", "吴江"})
  void aProvinceComesFirst(String address) {
    assertThat(home(address)).containsExactly("E2 address-format");
  }

  @ParameterizedTest
  @CsvSource({
    "江苏省昆山市, 江苏省苏州市昆山市",
    "江苏苏州吴江区, 江苏省苏州市吴江区",
  })
  void aMissingLevelIsNamed(String address, String full) {
    assertThat(home(address)).containsExactly("E2 address-level-missing " + full);
  }

  @ParameterizedTest
  @CsvSource({"内蒙古锡林郭勒盟多伦县, 内蒙古自治区锡林郭勒盟多伦县", "湖南省湘西州吉首市, 湖南省湘西土家族苗族自治州吉首市"})
  void soIsAShortForm(String address, String full) {
    assertThat(elsewhere(address)).containsExactly("E2 address-level-missing " + full);
  }

  @Test
  void severalOfOneNameAreNamed() {
    assertThat(home("江苏省鼓楼区")).containsExactly("E2 address-ambiguous 江苏省南京市鼓楼区、江苏省徐州市鼓楼区");
  }

  @Test
  void anUnknownNameIsQuoted() {
    assertThat(home("江苏省苏州市吴江县区"))
        .hasSize(1)
        .allMatch(finding -> finding.startsWith("E2 address-unknown "))
        .allMatch(finding -> finding.contains("江苏省苏州市吴江区"));
    assertThat(home("江苏省苏州市"))
        .hasSize(1)
        .allMatch(finding -> finding.startsWith("E2 address-unknown nothing-there"));
    assertThat(home("江苏省苏州市吴江区东太湖大道1号"))
        .hasSize(1)
        .allMatch(finding -> finding.startsWith("E2 address-unknown left-over"));
  }

  @ParameterizedTest
  @CsvSource({
    "江苏省苏州市吴江市, 吴江市 2012, 江苏省苏州市吴江区",
    "江苏省苏州市沧浪区, 沧浪区 2012, 江苏省苏州市姑苏区",
    "江苏省南通市海门市, 海门市 2020, 江苏省南通市海门区",
    "江苏省淮安市楚州区, 楚州区 2011, 江苏省淮安市淮安区"
  })
  void aRetiredNameHasItsSuccessor(String address, String was, String full) {
    assertThat(home(address)).containsExactly("E2 address-retired year " + was + " " + full);
  }

  @Test
  void aDividedOneHasItsChoices() {
    assertThat(home("江苏省苏州市吴县市"))
        .hasSize(1)
        .allMatch(finding -> finding.startsWith("E2 address-split 吴县市 "))
        .allMatch(finding -> finding.contains("江苏省苏州市吴中区"))
        .allMatch(finding -> finding.contains("江苏省苏州市相城区"));
  }

  @Test
  void theKindOfHouseholdTellsTheProvince() {
    assertThat(elsewhere("江苏省苏州市吴江区")).containsExactly("E2 address-household-mismatch home 外省农村");
    assertThat(home("安徽省安庆市太湖县")).containsExactly("E2 address-household-mismatch not-home 本省城镇");
    assertThat(findings("台湾", "江苏省苏州市吴江区"))
        .containsExactly("E2 address-household-mismatch no-address 台湾");
  }

  /** It needs only the province, and stands apart from what else is wrong. */
  @Test
  void theProvinceIsEnoughForThat() {
    assertThat(home("安徽省吴江区"))
        .hasSize(2)
        .anyMatch(finding -> finding.startsWith("E2 address-unknown "))
        .contains("E2 address-household-mismatch not-home 本省城镇");
    assertThat(home("吴江区")).containsExactly("E2 address-format");
  }

  @Test
  void readsThroughSpacesAndJudgesNoEmptyAddress() {
    assertThat(home("江苏省 苏州市 吴江区")).containsExactly("E2 stray-space inside");
    assertThat(findings("台湾", "")).isEmpty();
  }

  private static List<String> home(String address) {
    return findings("本省城镇", address);
  }

  private static List<String> elsewhere(String address) {
    return findings("外省农村", address);
  }

  private static List<String> findings(String householdType, String address) {
    return enrolment()
        .with("householdType", householdType)
        .with("householdAddress", address)
        .findings();
  }
}
