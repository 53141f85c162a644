package cn.ssp.template;

import cn.ssp.document.DocumentFile;
import cn.ssp.document.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a definition. */
final class ColumnReader {
  private static final List<String> KEYS =
      List.of(
          "key",
          "heading",
          "aliases",
          "presence",
          "requiredWhen",
          "type",
          "list",
          "maxLength",
          "decimals",
          "default",
          "note");

  /** The setting that a type needs and no other takes. */
  private static final Map<String, String> SETTINGS =
      Map.of("text", "maxLength", "name", "maxLength", "coded", "list", "amount", "decimals");

  private static final List<String> TYPES =
      List.of(
          "text",
          "name",
          "identity",
          "mobile",
          "employer-number",
          "coded",
          "date",
          "month",
          "amount",
          "address");

  private static final List<String> PRESENCES = List.of("required", "conditional", "optional");

  private static final int LONGEST_CELL = 32_767;
  private static final int MOST_DECIMALS = 9;

  private final CodeLists lists;

  /** A reader that resolves code lists among these. */
  ColumnReader(CodeLists lists) {
    this.lists = lists;
  }

  /** The column that an object describes; its condition's names are not checked yet. */
  Column read(Fields fields) {
    fields.allowOnly(KEYS);
    ColumnType type = type(fields);
    return new Column(
        fields.text("key"),
        heading(fields),
        fields.texts("aliases"),
        presence(fields),
        condition(fields),
        type,
        defaultValue(fields, type),
        fields.textOrNull("note"));
  }

  private static String heading(Fields fields) {
    String heading = fields.text("heading");
    if (heading.startsWith("*")) {
      throw fields.file().wrong(fields.lineOf("heading"), "heading-marked", heading);
    }
    return heading;
  }

  private static Presence presence(Fields fields) {
    String word = fields.text("presence");
    return switch (word) {
      case "required" -> Presence.REQUIRED;
      case "conditional" -> Presence.CONDITIONAL;
      case "optional" -> Presence.OPTIONAL;
      default ->
          throw fields.file().unknown(fields.lineOf("presence"), "presence", word, PRESENCES);
    };
  }

  private static @Nullable Condition condition(Fields fields) {
    if (!fields.has("requiredWhen")) {
      return null;
    }
    if (presence(fields) != Presence.CONDITIONAL) {
      throw fields
          .file()
          .wrong(fields.lineOf("requiredWhen"), "condition-not-conditional", fields.text("key"));
    }
    Fields condition = fields.object("requiredWhen");
    condition.allowOnly(List.of("column", "in"));
    return new Condition(condition.text("column"), condition.texts("in"));
  }

  private ColumnType type(Fields fields) {
    String word = fields.text("type");
    if (!TYPES.contains(word)) {
      throw fields.file().unknown(fields.lineOf("type"), "type", word, TYPES);
    }
    SETTINGS.values().forEach(setting -> requireFitting(fields, word, setting));
    return switch (word) {
      case "text" -> new ColumnType.Text(fields.whole("maxLength", 1, LONGEST_CELL));
      case "name" -> new ColumnType.Name(fields.whole("maxLength", 1, LONGEST_CELL));
      case "identity" -> new ColumnType.IdentityNumber();
      case "mobile" -> new ColumnType.Mobile();
      case "employer-number" -> new ColumnType.EmployerNumber();
      case "coded" -> new ColumnType.Coded(lists.named(fields));
      case "date" -> new ColumnType.Date();
      case "month" -> new ColumnType.Month();
      case "amount" -> new ColumnType.Amount(fields.whole("decimals", 0, MOST_DECIMALS));
      case "address" -> new ColumnType.Address();
      default -> throw new IllegalStateException(word);
    };
  }

  private static void requireFitting(Fields fields, String type, String setting) {
    if (fields.has(setting) && !setting.equals(SETTINGS.get(type))) {
      throw fields.file().wrong(fields.lineOf(setting), "key-of-another-type", setting);
    }
  }

  private static @Nullable String defaultValue(Fields fields, ColumnType type) {
    String value = fields.textOrNull("default");
    if (value != null && type instanceof ColumnType.Coded coded) {
      requireLabel(fields.file(), fields.lineOf("default"), value, coded.list());
    }
    return value;
  }

  /** Fails when a text is not a label as the list writes it. */
  static void requireLabel(DocumentFile file, int line, String label, CodeList list) {
    List<String> labels = list.codes().stream().map(Code::label).toList();
    if (!labels.contains(label)) {
      throw file.unknown(line, "label", label, labels);
    }
  }
}
