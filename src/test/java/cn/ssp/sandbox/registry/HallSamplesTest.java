package cn.ssp.sandbox.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.read.Roster;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.roster.read.Workbook;
import cn.ssp.roster.read.Workbooks;
import cn.ssp.rule.Entry;
import cn.ssp.sandbox.registry.Hall.Row;
import cn.ssp.template.Column;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What a fresh hall answers to the samples that are made for it, by position, from 1. */
@NullMarked
final class HallSamplesTest {
  private static final Template ENROLMENT = Templates.builtIn().find("enrolment").orElseThrow();

  @Test
  void oneIsTakenWhole() throws SQLException {
    Row[] rows = rows("enrolment.xlsx");

    assertThat(rows).hasSize(7);
    assertThat(answers(rows)).isEmpty();
  }

  @Test
  void oneShowsWhatOnlyTheHallKnows() throws SQLException {
    Row[] rows = rows("enrolment-hall.xlsx");

    assertThat(rows).hasSize(11);
    assertThat(answers(rows))
        .isEqualTo(
            Map.of(
                2, "未获取到人员基本信息",
                3, "该人员为灵活就业参保人员",
                4, "户籍性质不能为空",
                5, "没有符合该人员的参保身份",
                6, "该人员在其他统办区存在欠费，320600",
                7, "自参保开始日期下一月起，存在失业金发放信息",
                8, "★该人员在其他统办区存在欠费，320300;★该人员为灵活就业参保人员;",
                9, "根据身份证号码找到多条人员信息，无法办理此业务",
                10, "在本单位已存在参保信息，不能办理参保"));
  }

  private static Map<Integer, String> answers(Row... rows) throws SQLException {
    try (Hall hall = new Hall()) {
      return hall.acme("enrolment", rows);
    }
  }

  private static Row[] rows(String sample) {
    List<Row> rows = new ArrayList<>();
    try (Workbook workbook = Workbooks.open(Path.of("samples", sample));
        Roster roster = new RosterReader(List.of(ENROLMENT)).open(workbook)) {
      for (cn.ssp.roster.Row row = roster.next(); row != null; row = roster.next()) {
        rows.add(row(new Entry(ENROLMENT, null, row)));
      }
    }
    return rows.toArray(Row[]::new);
  }

  /** The samples show their values as they are declared. */
  private static Row row(Entry entry) {
    TreeMap<String, String> values = new TreeMap<>();
    for (Column column : ENROLMENT.columns()) {
      if (!entry.shown(column.key()).isEmpty()) {
        values.put(column.key(), entry.shown(column.key()));
      }
    }
    return new Row(values);
  }
}
