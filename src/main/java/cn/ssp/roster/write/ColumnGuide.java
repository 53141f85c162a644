package cn.ssp.roster.write;

import cn.ssp.template.Code;
import cn.ssp.template.CodeList;
import cn.ssp.template.Column;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Condition;
import cn.ssp.template.Template;
import java.util.stream.Collectors;

/**
 * What a workbook tells people about a column. It speaks Chinese whatever the user's language,
 * because the workbook is the hall's form.
 */
final class ColumnGuide {
  private static final int MOST_LABELS = 15;

  private final Template template;
  private final Column column;

  ColumnGuide(Template template, Column column) {
    this.template = template;
    this.column = column;
  }

  /** When the column must be filled in. */
  String when() {
    return switch (column.presence()) {
      case REQUIRED -> "必填";
      case OPTIONAL -> "选填";
      case CONDITIONAL -> {
        Condition condition = column.requiredWhen();
        yield condition == null ? "视情况填写" : when(condition);
      }
    };
  }

  /** What goes in, and how it is written. */
  String content() {
    ColumnType type = column.type();
    if (type instanceof ColumnType.Coded coded) {
      return content(coded.list());
    }
    if (type instanceof ColumnType.Text text) {
      return "文字，最多 " + text.maxLength() + " 字";
    }
    if (type instanceof ColumnType.Name name) {
      return "姓名，最多 " + name.maxLength() + " 字";
    }
    if (type instanceof ColumnType.Amount amount) {
      return "金额（元），" + (amount.decimals() == 0 ? "整数" : "最多 " + amount.decimals() + " 位小数");
    }
    if (type instanceof ColumnType.IdentityNumber) {
      return "证件上的号码，按文本填写，字母大写，不留空格";
    }
    if (type instanceof ColumnType.Mobile) {
      return "11 位手机号码，按文本填写";
    }
    if (type instanceof ColumnType.EmployerNumber) {
      return "社会保险单位编号，按文本填写";
    }
    if (type instanceof ColumnType.Date) {
      return "日期，如 2026-11-01";
    }
    if (type instanceof ColumnType.Month) {
      return "年月，如 2026-11";
    }
    return "省、市、区（县）的全称，如 江苏省苏州市吴江区";
  }

  /** What else people should know; empty for nothing. */
  String note() {
    String note = column.note();
    return note == null ? "" : note;
  }

  /** All of it, a line each: the comment on the heading. */
  String comment() {
    String note = note();
    return when() + "\n" + content() + (note.isEmpty() ? "" : "\n" + note);
  }

  private String when(Condition condition) {
    String other = template.column(condition.column()).map(Column::heading).orElseThrow();
    return other + "为" + String.join("、", condition.in()) + "时必填";
  }

  private static String content(CodeList list) {
    String which =
        list.codes().size() > MOST_LABELS
            ? "共 " + list.codes().size() + " 项"
            : list.codes().stream().map(Code::label).collect(Collectors.joining("；"));
    return (list.open() ? "从列表选择，未列出的可照实填写：" : "从列表选择：") + which;
  }
}
