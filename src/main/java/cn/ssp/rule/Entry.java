package cn.ssp.rule;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.domain.identity.DocumentNumber;
import cn.ssp.domain.identity.DocumentType;
import cn.ssp.domain.identity.StatedDocument;
import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Place;
import cn.ssp.roster.Cell;
import cn.ssp.roster.Row;
import cn.ssp.template.Column;
import cn.ssp.template.Keys;
import cn.ssp.template.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data row seen through its template: one field a column, and the values that rules ask for by
 * key. A value that is not of its column's form, or whose column the template does not have, is
 * absent.
 */
public final class Entry {
  private final Template template;
  private final @Nullable String sheet;
  private final Row row;
  private final List<Field> fields;

  /**
   * An entry.
   *
   * @param template the template that the row follows
   * @param sheet the name of the row's sheet; null where the roster has no sheets
   * @param row the row
   */
  public Entry(Template template, @Nullable String sheet, Row row) {
    this.template = template;
    this.sheet = sheet;
    this.row = row;
    List<Field> read = new ArrayList<>(template.columns().size());
    for (int index = 0; index < template.columns().size(); index++) {
      Column column = template.columns().get(index);
      Cell cell = row.cell(index);
      read.add(new Field(column, cell, Reading.of(column.type(), cell)));
    }
    this.fields = List.copyOf(read);
  }

  /** The entry with another cell in the place of one that its row has. */
  Entry with(Cell cell) {
    return new Entry(template, sheet, row.with(cell));
  }

  /** The row as read. */
  public Row row() {
    return row;
  }

  /** The fields, in the order of the template's columns. */
  public List<Field> fields() {
    return fields;
  }

  /** Whether it bears nothing but what the template ships its rows with. */
  public boolean isUnfilled() {
    return template.columns().stream().anyMatch(column -> column.defaultValue() != null)
        && fields.stream().allMatch(Field::isUntouched);
  }

  /** The day in a column; null when absent. */
  public @Nullable LocalDate date(String key) {
    return value(key) instanceof Value.Day day ? day.date() : null;
  }

  /** The label in a coded column, as the code list writes it; null when absent. */
  public @Nullable String label(String key) {
    return value(key) instanceof Value.Label label ? label.code().label() : null;
  }

  /** The platform's code for the label in a coded column; null when absent or not known. */
  public @Nullable String code(String key) {
    return value(key) instanceof Value.Label label ? label.code().code() : null;
  }

  /** The text in a column, without what typing left behind; null when absent. */
  public @Nullable String text(String key) {
    return value(key) instanceof Value.Text text ? text.text() : null;
  }

  /** What a column shows, as typed; empty when nothing, or when the template has no such column. */
  public String shown(String key) {
    int index = template.indexOf(key);
    return index < 0 ? "" : fields.get(index).cell().shown();
  }

  /** The heading of a column; its key when the template has no such column. */
  public String heading(String key) {
    return template.column(key).map(Column::heading).orElse(key);
  }

  /** Whether nothing was filled in; false for what was filled in wrongly. */
  public boolean isMissing(String key) {
    return value(key) instanceof Value.Absent;
  }

  /** Whether something was filled in that is of the column's form. */
  public boolean isGiven(String key) {
    Value value = value(key);
    return value != null && !(value instanceof Value.Absent) && !(value instanceof Value.Malformed);
  }

  /**
   * The identity document that the row states; empty when its kind or its number is absent. Where
   * the template does not ask for the kind, a number longer than most other documents' that starts
   * with a digit is taken for a citizen's.
   */
  public Optional<StatedDocument> document() {
    String number = text(Keys.ID_NUMBER);
    return number == null
        ? Optional.empty()
        : documentType(number).map(type -> new StatedDocument(type, number));
  }

  /**
   * What all rows of one person share, whatever form of the number they bear; empty where the
   * number is missing or fails its own form.
   */
  public Optional<String> person() {
    Optional<StatedDocument> document = document();
    return document.isEmpty()
        ? Optional.ofNullable(text(Keys.ID_NUMBER))
        : document.flatMap(StatedDocument::person);
  }

  private Optional<DocumentType> documentType(String number) {
    if (template.indexOf(Keys.ID_TYPE) < 0) {
      return number.length() > 12 && Character.isDigit(number.charAt(0))
          ? Optional.of(DocumentType.RESIDENT_CARD)
          : Optional.empty();
    }
    return Optional.ofNullable(label(Keys.ID_TYPE)).flatMap(DocumentType::of);
  }

  /** The citizen number, when the row has one and its form is right. */
  public Optional<CitizenNumber> citizenNumber() {
    return document().flatMap(StatedDocument::read).flatMap(DocumentNumber::asCitizenNumber);
  }

  /** A finding about the row as a whole. */
  public Finding finding(FindingKind kind, Arg... args) {
    return new Finding(kind, new Place.OfRow(sheet, row.number()), args);
  }

  /** A finding about one of the row's fields. */
  public Finding finding(FindingKind kind, Field field, Arg... args) {
    Column column = field.column();
    Place place =
        new Place.OfCell(
            sheet, row.number(), field.cell().column(), column.key(), column.heading());
    Arg value = new Arg(field.cell().shown(), column.type().personal());
    return new Finding(kind, place, value, List.of(args));
  }

  /**
   * A finding about one of the row's columns.
   *
   * @throws IllegalArgumentException when the template has no such column
   */
  public Finding finding(FindingKind kind, String key, Arg... args) {
    int index = template.indexOf(key);
    if (index < 0) {
      throw new IllegalArgumentException(template.code() + " has no column " + key);
    }
    return finding(kind, fields.get(index), args);
  }

  private @Nullable Value value(String key) {
    int index = template.indexOf(key);
    return index < 0 ? null : fields.get(index).value();
  }
}
