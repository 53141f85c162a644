package cn.ssp.template;

import cn.ssp.document.DocumentFile;
import cn.ssp.document.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a whole definition, and checks that its parts name each other rightly. */
final class TemplateReader {
  private static final List<String> KEYS =
      List.of(
          "code",
          "title",
          "maxRows",
          "defaultRows",
          "rowKey",
          "effective",
          "columns",
          "lists",
          "notes");

  /** What Excel takes as a sheet's name. */
  private static final Pattern SHEET_NAME =
      Pattern.compile("(?!')[^\\\\/?*\\[\\]:\\p{Cntrl}]{1,31}(?<!')");

  private static final int ROWS_BELOW_HEADING = 1_048_575;

  /** An .xls sheet holds 256; the comments on its last headings take some beyond them. */
  private static final int MOST_COLUMNS = 200;

  private final Fields fields;
  private final DocumentFile file;

  private TemplateReader(Fields fields) {
    this.fields = fields;
    this.file = fields.file();
  }

  /** The template that a definition describes. */
  static Template read(Fields definition) {
    return new TemplateReader(definition).template();
  }

  private Template template() {
    fields.allowOnly(KEYS);
    int maxRows =
        fields.has("maxRows") ? fields.whole("maxRows", 1, ROWS_BELOW_HEADING) : ROWS_BELOW_HEADING;
    int defaultRows = fields.has("defaultRows") ? fields.whole("defaultRows", 0, maxRows) : 0;
    ColumnReader reader = new ColumnReader(CodeLists.of(fields));
    List<Fields> objects = fields.objects("columns");
    if (objects.size() > MOST_COLUMNS) {
      throw file.wrong(
          fields.lineOf("columns"), "too-many-columns", Integer.toString(objects.size()));
    }
    List<Column> columns = objects.stream().map(reader::read).toList();
    Template template =
        new Template(
            fields.text("code"),
            title(),
            maxRows,
            defaultRows,
            fields.texts("rowKey"),
            fields.textOrNull("effective"),
            columns,
            fields.texts("notes"));
    requireDistinct(columns, objects);
    objects.stream()
        .filter(object -> object.has("requiredWhen"))
        .forEach(object -> requireSayable(object.object("requiredWhen"), template));
    template.rowKey().forEach(key -> columnNamed(key, fields.lineOf("rowKey"), template));
    requireDated(template);
    return template;
  }

  private void requireDated(Template template) {
    String effective = template.effective();
    if (effective == null) {
      return;
    }
    int line = fields.lineOf("effective");
    ColumnType type = columnNamed(effective, line, template).type();
    if (!(type instanceof ColumnType.Date || type instanceof ColumnType.Month)) {
      throw file.wrong(line, "not-a-dated-column", effective);
    }
  }

  private String title() {
    String title = fields.text("title");
    if (!SHEET_NAME.matcher(title).matches()) {
      throw file.wrong(fields.lineOf("title"), "title-not-a-sheet-name", title);
    }
    if (title.equals(Template.NOTES_SHEET) || title.equals(Template.LISTS_SHEET)) {
      throw file.wrong(fields.lineOf("title"), "title-taken", title);
    }
    return title;
  }

  private void requireDistinct(List<Column> columns, List<Fields> objects) {
    Set<String> keys = new HashSet<>();
    Set<String> headings = new HashSet<>();
    for (int index = 0; index < columns.size(); index++) {
      Column column = columns.get(index);
      Fields object = objects.get(index);
      if (!keys.add(column.key())) {
        throw file.wrong(object.lineOf("key"), "duplicate-column", column.key());
      }
      requireNew(headings, column.heading(), object.lineOf("heading"));
      column.aliases().forEach(alias -> requireNew(headings, alias, object.lineOf("aliases")));
    }
  }

  private void requireNew(Set<String> headings, String heading, int line) {
    if (!headings.add(heading)) {
      throw file.wrong(line, "duplicate-heading", heading);
    }
  }

  private void requireSayable(Fields condition, Template template) {
    Column other = columnNamed(condition.text("column"), condition.lineOf("column"), template);
    if (!(other.type() instanceof ColumnType.Coded coded)) {
      throw file.wrong(condition.lineOf("column"), "condition-not-coded", other.key());
    }
    List<String> labels = condition.texts("in");
    if (labels.isEmpty()) {
      throw file.wrong(condition.lineOf("in"), "empty", "in");
    }
    int line = condition.lineOf("in");
    labels.forEach(label -> ColumnReader.requireLabel(file, line, label, coded.list()));
  }

  private Column columnNamed(String key, int line, Template template) {
    List<String> keys = template.columns().stream().map(Column::key).toList();
    return template.column(key).orElseThrow(() -> file.unknown(line, "column", key, keys));
  }
}
