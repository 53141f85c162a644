package cn.ssp.submission;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.RowKey;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.roster.Row;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.Value;
import cn.ssp.template.Keys;
import cn.ssp.template.Template;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads rows as they are declared: values without what typing left behind, and a key. */
final class RowReading {
  private final CreditCode employer;
  private final Template template;

  RowReading(CreditCode employer, Template template) {
    this.employer = employer;
    this.template = template;
  }

  /** The row as it is declared; empty where it tells no person. */
  Optional<DeclaredRow> declared(Row row) {
    Entry entry = new Entry(template, null, row);
    return entry.person().map(person -> declared(entry, person));
  }

  private DeclaredRow declared(Entry entry, String person) {
    String name = entry.text(Keys.NAME);
    return new DeclaredRow(
        entry.row().number(),
        RowKey.of(employer, template.code(), told(person, entry), effective(entry)),
        person,
        name == null ? "" : name,
        values(entry));
  }

  /** The person, and what else tells two rows of one person apart in this business. */
  private String told(String person, Entry entry) {
    StringBuilder told = new StringBuilder(person);
    template.rowKey().stream()
        .filter(key -> !key.equals(Keys.ID_NUMBER))
        .forEach(key -> told.append('/').append(entry.shown(key)));
    return told.toString();
  }

  private static SortedMap<String, String> values(Entry entry) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Field field : entry.fields()) {
      text(field.value()).ifPresent(text -> values.put(field.column().key(), text));
    }
    return values;
  }

  /** A value in the form that packages have it in: days and months as ISO 8601 writes them. */
  private static Optional<String> text(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Value.Label label) {
      return Optional.of(label.code().label());
    }
    if (value instanceof Value.Day day) {
      return Optional.of(day.date().toString());
    }
    if (value instanceof Value.Month month) {
      return Optional.of(month.month().toString());
    }
    return value instanceof Value.Amount amount
        ? Optional.of(amount.yuan().toPlainString())
        : Optional.empty();
  }

  private Optional<YearMonth> effective(Entry entry) {
    String key = template.effective();
    return key == null
        ? Optional.empty()
        : entry.fields().stream()
            .filter(field -> field.column().key().equals(key))
            .flatMap(field -> month(field.value()).stream())
            .findFirst();
  }

  private static Optional<YearMonth> month(Value value) {
    if (value instanceof Value.Day day) {
      return Optional.of(YearMonth.from(day.date()));
    }
    return value instanceof Value.Month month ? Optional.of(month.month()) : Optional.empty();
  }
}
