package cn.ssp.roster.write;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class ColumnGuideTest {
  @ParameterizedTest
  @CsvSource({
    "collection, sex,            选填,                     从列表选择：男；女",
    "collection, ethnicity,      证件类型为居民身份证时必填, 从列表选择：共 58 项",
    "collection, residence,      选填,                     文字，最多 200 字",
    "enrolment,  contractEnd,    视情况填写,               日期，如 2026-11-01",
    "enrolment,  monthlyWage,    合同增加原因为新签时必填, 金额（元），最多 1 位小数",
    "retirement, retirementMonth,必填,                     年月，如 2026-11",
    "rollback,   name,           必填,                     姓名，最多 50 字"
  })
  void saysWhenAndWhat(String code, String key, String when, String content) {
    Template template = Templates.builtIn().find(code).orElseThrow();
    ColumnGuide guide = new ColumnGuide(template, template.column(key).orElseThrow());

    assertThat(guide.when()).isEqualTo(when);
    assertThat(guide.content()).isEqualTo(content);
    assertThat(guide.comment()).startsWith(when + "\n" + content);
  }

  @ParameterizedTest
  @CsvSource({"removal, changeReason", "enrolment, dispatchType"})
  void endsTheCommentWithTheNote(String code, String key) {
    Template template = Templates.builtIn().find(code).orElseThrow();
    ColumnGuide guide = new ColumnGuide(template, template.column(key).orElseThrow());

    assertThat(guide.note()).isNotEmpty();
    assertThat(guide.comment()).endsWith("\n" + guide.note());
  }
}
