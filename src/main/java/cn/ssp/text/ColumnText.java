package cn.ssp.text;

import cn.ssp.template.Code;
import cn.ssp.template.CodeList;
import cn.ssp.template.Column;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Condition;
import cn.ssp.template.Presence;
import cn.ssp.template.Template;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what a column of a template asks for. */
public final class ColumnText {
  private static final int LABELS_TO_NAME = 8;

  private final Messages messages;

  /** Words in the language of the messages. */
  public ColumnText(Messages messages) {
    this.messages = messages;
  }

  /** Whether and when the column must be filled in. */
  public String presence(Column column, Template template) {
    Condition condition = column.requiredWhen();
    if (column.presence() != Presence.CONDITIONAL || condition == null) {
      return messages.get("template." + word(column.presence()));
    }
    String other =
        template.column(condition.column()).map(Column::heading).orElse(condition.column());
    return messages.get("template.when", other, list(condition.in()));
  }

  /** What the column's cells hold. */
  public String content(Column column) {
    ColumnType type = column.type();
    if (type instanceof ColumnType.Text text) {
      return messages.get("template.type.text", text.maxLength());
    }
    if (type instanceof ColumnType.Amount amount) {
      return messages.get("template.type.amount", amount.decimals());
    }
    if (type instanceof ColumnType.Coded coded) {
      return labels(coded.list());
    }
    return messages.get("template.type." + word(type));
  }

  private String labels(CodeList list) {
    List<String> labels = list.codes().stream().limit(LABELS_TO_NAME).map(Code::label).toList();
    String named = list(labels);
    return messages.get(
        "template.type.code",
        list.codes().size() <= LABELS_TO_NAME
            ? named
            : messages.get("template.type.code.more", named, list.codes().size()));
  }

  private String list(List<String> items) {
    return items.stream().collect(Collectors.joining(messages.get("list.separator")));
  }

  private static String word(Presence presence) {
    return switch (presence) {
      case REQUIRED -> "required";
      case CONDITIONAL -> "conditional";
      case OPTIONAL -> "optional";
    };
  }

  private static String word(ColumnType type) {
    if (type instanceof ColumnType.Name) {
      return "name";
    }
    if (type instanceof ColumnType.IdentityNumber) {
      return "identity";
    }
    if (type instanceof ColumnType.Mobile) {
      return "mobile";
    }
    if (type instanceof ColumnType.EmployerNumber) {
      return "employer-number";
    }
    if (type instanceof ColumnType.Address) {
      return "address";
    }
    return type instanceof ColumnType.Month ? "month" : "date";
  }
}
