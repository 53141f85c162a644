package cn.ssp.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import cn.ssp.roster.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenderTest {
  @Test
  void hasNothingToMendWhereEverythingIsRight() {
    assertThat(RosterFixture.enrolment().row().row().changes()).isEmpty();
  }

  @Test
  void removesSpacesThatDoNotBelong() {
    assertThat(
            RosterFixture.enrolment()
                .with("name", "王 芳\u200B")
                .with("mobile", "138 0013\u00A08000")
                .with("householdType", " 本省城镇")
                .with("monthlyWage", "5 200")
                .changes())
        .containsExactly(
            "C2 [王 芳\u200B] [王芳] stray-space",
            "D2 [ 本省城镇] [本省城镇] stray-space",
            "F2 [138 0013\u00A08000] [13800138000] stray-space",
            "M2 [5 200] [5200] stray-space");
  }

  /** Where letters of two lines would run together, a space keeps them apart. */
  @Test
  void joinsBrokenLines() {
    assertThat(RosterFixture.enrolment().with("remark", "见附件\n二").changes())
        .containsExactly("Q2 [见附件\n二] [见附件二] stray-space");
    assertThat(RosterFixture.enrolment().with("remark", "Plan B\r\n2 rooms").changes())
        .containsExactly("Q2 [Plan B\r\n2 rooms] [Plan B 2 rooms] stray-space");
  }

  /** Without its space, it may well be another date or number. */
  @ParameterizedTest
  @CsvSource({"contractStart,2026-12-01 8:30", "contractStart,1 12 2026", "monthlyWage,5 200 元"})
  void leavesTheSpacesOfWhatMakesNoSense(String key, String text) {
    assertThat(RosterFixture.enrolment().with(key, text).changes()).isEmpty();
  }

  /** 11010519491231002X is the example of GB 11643. */
  @Test
  void obeysOneRuleAfterTheOther() {
    assertThat(RosterFixture.enrolment().with("idNumber", "１１０１０５ 19491231 002ｘ").changes())
        .containsExactly("B2 [１１０１０５ 19491231 002ｘ] [11010519491231002X] stray-space full-width");
    assertThat(RosterFixture.enrolment().with("contractStart", "２０２６／１２／１ ").changes())
        .containsExactly("I2 [２０２６／１２／１ ] [2026-12-01] stray-space full-width bad-date");
  }

  @Test
  void writesTheNumbersOfDocumentsInUpperCase() {
    assertThat(
            RosterFixture.enrolment()
                .with("idType", "外国人护照")
                .with("idNumber", "22ａb 34567")
                .changes())
        .containsExactly("B2 [22ａb 34567] [22AB34567] stray-space full-width");
    assertThat(RosterFixture.enrolment().with("idNumber", "a1010519491231002x").changes())
        .isEmpty();
  }

  @Test
  void keepsFullWidthPunctuationInWords() {
    assertThat(RosterFixture.enrolment().with("remark", "（Ａ１）").changes())
        .containsExactly("Q2 [（Ａ１）] [（A1）] full-width");
  }

  @Test
  void tellsThePartsOfANameApartByTheInterpunct() {
    assertThat(RosterFixture.enrolment().with("name", "买买提.艾力").changes())
        .containsExactly("C2 [买买提.艾力] [买买提·艾力] name-interpunct");
    assertThat(RosterFixture.enrolment().with("name", "ROBERT J. SMITH").changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-1,2026-12-01",
    "2026.12.1,2026-12-01",
    "2026。12。01,2026-12-01",
    "2026/12/1,2026-12-01",
    "20261201,2026-12-01",
    "2026年12月1日,2026-12-01",
    "2026 年 12 月 1 号,2026-12-01",
    "2026-12-01 0:00:00,2026-12-01",
    "2026-12-01T00:00:00.000,2026-12-01",
    "2026 - 12 - 1,2026-12-01"
  })
  void writesDaysAsTheTemplateDoes(String typed, String mended) {
    assertThat(RosterFixture.enrolment().with("contractStart", typed).changes())
        .singleElement()
        .asString()
        .startsWith("I2 [" + typed + "] [" + mended + "] ")
        .endsWith("bad-date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-01",
        "1.12.2026",
        "12/01/2026",
        "26-12-01",
        "2026.12",
        "2026-11-31",
        "2026-13-01",
        "2026.12-1",
        "2026-12-01 08:00:00",
        "2026-12-01T00:00:00Z",
        "206-12-01",
        "46357"
      })
  void leavesDaysThatAreRightOrCanBeDoubted(String typed) {
    assertThat(RosterFixture.enrolment().with("contractStart", typed).changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026.12,2026-12",
    "2026-2,2026-02",
    "202612,2026-12",
    "2026年2月,2026-02",
    "2026/2,2026-02"
  })
  void writesMonthsAsTheTemplateDoes(String typed, String mended) {
    assertThat(RosterFixture.roster("retirement").with("retirementMonth", typed).changes())
        .containsExactly("F2 [" + typed + "] [" + mended + "] bad-date");
  }

  @Test
  void leavesMonthsThatCanBeDoubted() {
    assertThat(RosterFixture.roster("retirement").with("retirementMonth", "12-2026").changes())
        .isEmpty();
    assertThat(RosterFixture.roster("retirement").with("retirementMonth", "2026-00").changes())
        .isEmpty();
  }

  @Test
  void leavesNumbersDatesAndFormulasAlone() {
    assertThat(
            RosterFixture.enrolment()
                .with("idNumber", Excel.number("3.2058419900101E+17"))
                .with("name", Excel.formula("王 芳"))
                .with("contractStart", Excel.date("2026-12-01"))
                .with("contractEnd", Excel.number("20291130"))
                .with("monthlyWage", Excel.number("5200.55"))
                .changes())
        .isEmpty();
  }

  /** What is left of a number that was one is not a number to be mended. */
  @ParameterizedTest
  @ValueSource(strings = {"3.20584E+17", " 3.20584E+17", "３.20584E+17"})
  void leavesIdentityNumbersThatLostDigits(String text) {
    assertThat(RosterFixture.enrolment().with("idNumber", text).changes()).isEmpty();
  }

  /** 110105491231002 and 11010519491231002X are one and the same. */
  @Test
  void fillsUpAnOldIdentityNumber() {
    assertThat(RosterFixture.enrolment().with("idNumber", "110105491231002").changes())
        .containsExactly("B2 [110105491231002] [11010519491231002X] identity-15-digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"110105491331002", "990105491231002", "11010549123100"})
  void leavesAnOldIdentityNumberThatIsMistyped(String number) {
    assertThat(RosterFixture.enrolment().with("idNumber", number).changes()).isEmpty();
  }

  @Test
  void writesAddressesInFull() {
    assertThat(RosterFixture.enrolment().with("householdAddress", "江苏省苏州市吴江市").changes())
        .containsExactly("E2 [江苏省苏州市吴江市] [江苏省苏州市吴江区] address-retired");
    assertThat(RosterFixture.enrolment().with("householdAddress", "江苏省昆山市").changes())
        .containsExactly("E2 [江苏省昆山市] [江苏省苏州市昆山市] address-level-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"江苏省鼓楼区", "江苏省苏州市吴县市", "江苏省昆山市花桥镇", "江苏省苏州市"})
  void leavesAddressesThatMayMeanSeveral(String address) {
    assertThat(RosterFixture.enrolment().with("householdAddress", address).changes()).isEmpty();
  }

  @Test
  void removesRowsThatNobodyFilledIn() {
    RosterFixture roster =
        RosterFixture.roster("collection")
            .blankRow()
            .with("idType", "居民身份证")
            .row()
            .with("name", "王 芳")
            .blankRow()
            .with("idType", "居民身份证");

    assertThat(roster.changes())
        .containsExactly("3 - unfilled-row", "C4 [王 芳] [王芳] stray-space", "5 - unfilled-row");
    assertThat(roster.mend().rows()).extracting(Row::number).containsExactly(2, 3);
    assertThat(roster.mend().mender().movesFormulas()).isFalse();
  }

  @Test
  void noticesFormulasBelowARemovedRow() {
    RosterFixture roster =
        RosterFixture.roster("collection")
            .blankRow()
            .with("idType", "居民身份证")
            .row()
            .with("birthDate", Excel.formula("1990-01-01"));

    assertThat(roster.mend().mender().movesFormulas()).isTrue();
  }
}
