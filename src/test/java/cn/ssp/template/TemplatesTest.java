package cn.ssp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class TemplatesTest {
  private final Templates templates = Templates.builtIn();

  @Test
  void keepsTheDocumentedOrder() {
    assertThat(templates.all())
        .extracting(Template::code)
        .containsExactly(
            "collection",
            "enrolment",
            "removal",
            "rollback",
            "preregistration",
            "transfer",
            "base-raise",
            "retirement")
        .isEqualTo(templates.codes());
  }

  /** Column keys, each with the text of its heading cell, as the domain's table lists them. */
  static Stream<Arguments> layouts() {
    return Stream.of(
        Arguments.of(
            "collection",
            "人员基础信息采集",
            """
            idType *证件类型, idNumber *证件号码, name *姓名, sex 性别, birthDate 出生日期,
            ethnicity 民族, nationality 国籍或地区, householdType *户籍性质, householdAddress 户籍地址,
            householdDetail 户籍详细地址, residence 常住地址, mobile *移动电话, education 文化程度,
            workStart 参加工作日期"""),
        Arguments.of(
            "enrolment",
            "用人单位用工参保登记",
            """
            idType *证件类型, idNumber *证件号码, name *姓名, householdType *户籍性质,
            householdAddress 户籍地址, mobile 移动电话, contractReason *合同增加原因,
            contractType *合同类别, contractStart *合同开始日期, contractEnd 合同终止日期,
            occupation *岗位工种, insuredIdentity 参保身份, monthlyWage 月缴费工资,
            dispatchType 用工类型, actualEmployerNumber 实际用工单位编号,
            actualEmployerName 实际用工单位名称, remark 备注"""),
        Arguments.of(
            "removal",
            "用人单位退工停保登记",
            """
            idType *证件类型, idNumber *证件号码, name *姓名, changeReason *变更原因,
            stopDate *停保日期, remark 备注"""),
        Arguments.of(
            "rollback", "人员变更回退", "idNumber *证件号码, name *姓名, business *业务类型, handledDate *经办日期"),
        Arguments.of(
            "preregistration",
            "用人单位用工参保预登记",
            """
            idType *证件类型, idNumber *证件号码, name *姓名, mobile *移动电话, hireDate *用工日期,
            occupation *岗位工种"""),
        Arguments.of(
            "transfer",
            "劳务派遣用工调转",
            """
            idNumber *证件号码, name *姓名, fromEmployerNumber *原用工单位编号,
            fromEmployerName *原用工单位名称, toEmployerNumber *新用工单位编号,
            toEmployerName *新用工单位名称, transferDate *调转日期"""),
        Arguments.of(
            "base-raise",
            "缴费基数调整（上调）",
            "idNumber *证件号码, name *姓名, currentBase 原缴费基数, newBase *新缴费基数, remark 备注"),
        Arguments.of(
            "retirement",
            "企业职工基本养老保险退休申请",
            """
            idNumber *证件号码, name *姓名, workStart *参加工作时间, retirementType *退休类型,
            retirementMode 退休方式, retirementMonth *拟退休年月"""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void hasTheDocumentedColumns(String code, String title, String columns) {
    Template template = templates.find(code).orElseThrow();

    assertThat(template.title()).isEqualTo(title);
    assertThat(template.maxRows()).isEqualTo(1_048_575);
    assertThat(template.columns())
        .extracting(column -> column.key() + " " + column.headingCell())
        .containsExactly(columns.split(",\\s+", -1));
    assertThat(template.notes()).hasSizeGreaterThan(4);
  }

  @Test
  void tellsRowsApartByPersonAndByBusinessWhereOneMayBeThereTwice() {
    assertThat(templates.all())
        .filteredOn(template -> !template.rowKey().equals(List.of("idNumber")))
        .singleElement()
        .satisfies(it -> assertThat(it.rowKey()).containsExactly("idNumber", "business"));
  }

  @Test
  void shipsSevenRowsForCollectionAlone() {
    assertThat(templates.all())
        .extracting(Template::defaultRows)
        .containsExactly(7, 0, 0, 0, 0, 0, 0, 0);
    assertThat(column("collection", "idType").defaultValue()).isEqualTo("居民身份证");
  }

  @Test
  void conditionsNameLabels() {
    assertThat(column("collection", "ethnicity").requiredWhen())
        .isEqualTo(new Condition("idType", List.of("居民身份证")));
    assertThat(column("collection", "nationality").requiredWhen())
        .isEqualTo(
            new Condition(
                "idType",
                List.of("港澳居民来往内地通行证", "台湾居民来往大陆通行证", "港澳台居民居住证", "外国人永久居留身份证", "外国人护照")));
    Condition household = new Condition("householdType", List.of("本省城镇", "本省农村", "外省城镇", "外省农村"));
    assertThat(column("collection", "householdAddress").requiredWhen()).isEqualTo(household);
    assertThat(column("enrolment", "householdAddress").requiredWhen()).isEqualTo(household);
    Condition signed = new Condition("contractReason", List.of("新签"));
    assertThat(column("enrolment", "insuredIdentity").requiredWhen()).isEqualTo(signed);
    assertThat(column("enrolment", "monthlyWage").requiredWhen()).isEqualTo(signed);
  }

  @Test
  void leavesToRulesWhatNoConditionSays() {
    assertThat(templates.find("enrolment").orElseThrow().columns())
        .filteredOn(column -> column.presence() == Presence.CONDITIONAL)
        .filteredOn(column -> column.requiredWhen() == null)
        .extracting(Column::key)
        .containsExactly(
            "contractEnd", "dispatchType", "actualEmployerNumber", "actualEmployerName");
  }

  @Test
  void typesItsColumns() {
    assertThat(column("enrolment", "monthlyWage").type()).isEqualTo(new ColumnType.Amount(1));
    assertThat(column("enrolment", "name").type()).isEqualTo(new ColumnType.Name(50));
    assertThat(column("enrolment", "remark").type()).isEqualTo(new ColumnType.Text(200));
    assertThat(column("retirement", "retirementMonth").type()).isEqualTo(new ColumnType.Month());
    assertThat(column("transfer", "toEmployerNumber").type())
        .isEqualTo(new ColumnType.EmployerNumber());
    assertThat(column("removal", "changeReason").type())
        .isInstanceOfSatisfying(
            ColumnType.Coded.class, coded -> assertThat(coded.list().open()).isTrue());
  }

  @Test
  void knowsTheOtherNamesOfAColumn() {
    assertThat(column("removal", "changeReason").aliases()).containsExactly("停保原因", "退工原因", "减员原因");
    assertThat(column("preregistration", "occupation").aliases()).containsExactly("工种(岗位)");
  }

  @Test
  void putsAUsersTemplateInTheBundledOnesPlaceOrBehindThem() {
    Template original = templates.find("removal").orElseThrow();
    Template replaced =
        new Template("removal", "退工", 10, 0, List.of(), null, original.columns(), List.of());
    Template added =
        new Template("own", "自用", 10, 0, List.of(), null, original.columns(), List.of());

    Templates both = templates.with(replaced).with(added);

    assertThat(both.find("removal")).containsSame(replaced);
    assertThat(both.codes()).startsWith("collection", "enrolment", "removal").endsWith("own");
    assertThat(templates.find("removal")).containsSame(original);
    assertThat(templates.find("own")).isEmpty();
  }

  private Column column(String template, String key) {
    return templates.find(template).orElseThrow().column(key).orElseThrow();
  }
}
