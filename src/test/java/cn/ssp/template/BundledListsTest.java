package cn.ssp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class BundledListsTest {
  @Test
  void namesThe56EthnicGroupsInTheStandardsOrder() {
    List<Code> codes = list("collection", "ethnicity").codes();

    assertThat(codes).hasSize(58);
    assertThat(codes.subList(0, 56)).allMatch(code -> code.label().endsWith("族"));
    for (int index = 0; index < 56; index++) {
      assertThat(codes.get(index).code()).isEqualTo("%02d".formatted(index + 1));
    }
    assertThat(codes)
        .extracting(Code::label)
        .startsWith("汉族", "蒙古族", "回族", "藏族", "维吾尔族", "苗族")
        .endsWith("珞巴族", "基诺族", "其他", "外国血统中国籍人士");
  }

  @Test
  void namesEveryCountryOfIso3166() {
    List<Code> codes = list("collection", "nationality").codes();

    assertThat(codes).hasSize(249);
    assertThat(codes).extracting(Code::label).doesNotHaveDuplicates();
    assertThat(codes)
        .extracting(Code::code)
        .containsExactlyInAnyOrder(
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "collection,  ethnicity,      汉,             汉族,                       01",
    "collection,  ethnicity,      毛难族,         毛南族,                     36",
    "collection,  ethnicity,      崩龙,           德昂族,                     46",
    "collection,  ethnicity,      其他,           其他,                       97",
    "collection,  nationality,    usa,            美国,                       USA",
    "collection,  nationality,    香港,           中国香港,                   HKG",
    "collection,  nationality,    中国台湾,       中国台湾,                   TWN",
    "collection,  nationality,    刚果(金),       刚果（金）,                 COD",
    "collection,  education,      硕士研究生,     研究生教育,                 10",
    "collection,  education,      大专,           大学专科教育,               30",
    "collection,  education,      文盲或半文盲,   其他,                       90",
    "collection,  idType,         居民身份证,     居民身份证,                 01",
    "collection,  sex,            ' 女',          女,                         2",
    "enrolment,   contractType,   无固定期限,     无固定期限,                 42",
    "enrolment,   contractReason, 续签,           续签,                       3",
    "enrolment,   occupation,     普通员工,       普通员工,                   07",
    "enrolment,   insuredIdentity,企业职工,       企业职工,                   101",
    "removal,     changeReason,   申请养老待遇核定(或达到法定退休年龄), 申请养老待遇核定（或达到法定退休年龄）, 6313"
  })
  void findsAnEntryByAnyOfItsNames(
      String template, String column, String typed, String label, String code) {
    assertThat(list(template, column).find(typed))
        .hasValueSatisfying(
            found -> {
              assertThat(found.label()).isEqualTo(label);
              assertThat(found.code()).isEqualTo(code);
            });
  }

  @Test
  void countsTheEntriesOfTheShortLists() {
    assertThat(list("collection", "idType").codes()).hasSize(6);
    assertThat(list("collection", "householdType").codes()).hasSize(8);
    assertThat(list("collection", "education").codes()).hasSize(8);
    assertThat(list("enrolment", "contractType").codes()).hasSize(4);
    assertThat(list("enrolment", "occupation").codes()).hasSize(7);
    assertThat(list("enrolment", "insuredIdentity").codes()).hasSize(4);
    assertThat(list("enrolment", "dispatchType").codes()).hasSize(3);
    assertThat(list("removal", "changeReason").codes()).hasSize(13);
    assertThat(list("rollback", "business").codes()).hasSize(2);
    assertThat(list("retirement", "retirementType").codes()).hasSize(2);
    assertThat(list("retirement", "retirementMode").codes()).hasSize(3);
  }

  @Test
  void leavesOpenOnlyTheReasonsOfARemoval() {
    List<CodeList> open =
        Templates.builtIn().all().stream()
            .flatMap(template -> template.columns().stream())
            .map(column -> column.type() instanceof ColumnType.Coded coded ? coded.list() : null)
            .filter(Objects::nonNull)
            .filter(CodeList::open)
            .toList();

    assertThat(open).extracting(CodeList::name).containsExactly("changeReason");
  }

  private static CodeList list(String template, String column) {
    ColumnType type =
        Templates.builtIn().find(template).orElseThrow().column(column).orElseThrow().type();
    return ((ColumnType.Coded) type).list();
  }
}
