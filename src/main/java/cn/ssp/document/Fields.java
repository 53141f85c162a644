package cn.ssp.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object of a document. What its methods return is of the right kind; anything else is a failure
 * that names the line.
 *
 * @param file where it stands
 * @param line the 1-based line on which it begins
 * @param values its values by key
 */
public record Fields(DocumentFile file, int line, Map<String, Json> values) implements Json {
  /** Fails on a key that is none of these. */
  public void allowOnly(List<String> known) {
    values.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            throw file.unknown(value.line(), "key", key, known);
          }
        });
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Whether the key is there and its value is a text. */
  public boolean isText(String key) {
    return values.get(key) instanceof Json.Text;
  }

  /** The line of a key's value, or of the object where the key is left out. */
  public int lineOf(String key) {
    Json value = values.get(key);
    return value == null ? line : value.line();
  }

  /** A text that must be there and say something. */
  public String text(String key) {
    return textOf(key, required(key));
  }

  /** A text; null where the key is left out. */
  public @Nullable String textOrNull(String key) {
    Json value = values.get(key);
    return value == null ? null : textOf(key, value);
  }

  /** A whole number that must be there and lie between two bounds, both included. */
  public int whole(String key, int least, int most) {
    Json value = required(key);
    if (!(value instanceof Json.Whole number)) {
      throw file.wrong(value.line(), "not-a-number", key);
    }
    if (number.value() < least || number.value() > most) {
      throw file.wrong(value.line(), "out-of-range", key);
    }
    return number.value();
  }

  /** A day, {@code yyyy-MM-dd}, that must be there. */
  public LocalDate day(String key) {
    return parsed(key, "not-a-day", LocalDate::parse);
  }

  /** A month, {@code yyyy-MM}, that must be there. */
  public YearMonth month(String key) {
    return parsed(key, "not-a-month", YearMonth::parse);
  }

  /** A moment, {@code yyyy-MM-ddTHH:mm}, that must be there. */
  public LocalDateTime moment(String key) {
    return parsed(key, "not-a-moment", LocalDateTime::parse);
  }

  /** One of some words, which must be there. */
  public String word(String key, Collection<String> known) {
    String word = text(key);
    if (!known.contains(word)) {
      throw file.unknown(lineOf(key), "word", word, known);
    }
    return word;
  }

  /** True or false; false where the key is left out. */
  public boolean flag(String key) {
    Json value = values.get(key);
    if (value == null) {
      return false;
    }
    if (value instanceof Json.Flag flag) {
      return flag.value();
    }
    throw file.wrong(value.line(), "not-a-flag", key);
  }

  /** An object that must be there. */
  public Fields object(String key) {
    return objectOf(key, required(key));
  }

  /** The objects of an array that must be there and not be empty. */
  public List<Fields> objects(String key) {
    required(key);
    List<Fields> objects = objectsIfAny(key);
    if (objects.isEmpty()) {
      throw file.wrong(lineOf(key), "empty", key);
    }
    return objects;
  }

  /** The objects of an array; none where the key is left out. */
  public List<Fields> objectsIfAny(String key) {
    Json value = values.get(key);
    return value == null
        ? List.of()
        : items(key, value).stream().map(item -> objectOf(key, item)).toList();
  }

  /** The texts of an array; none where the key is left out. */
  public List<String> texts(String key) {
    Json value = values.get(key);
    return value == null
        ? List.of()
        : items(key, value).stream().map(item -> textOf(key, item)).toList();
  }

  /**
   * What the texts of an array stand for; none where the key is left out.
   *
   * @param reason a word of the message bundles for a text that stands for nothing
   * @param meaning what a text stands for; empty for nothing
   */
  public <T> List<T> each(String key, String reason, Function<String, Optional<T>> meaning) {
    Json value = values.get(key);
    return value == null
        ? List.of()
        : items(key, value).stream()
            .map(item -> meant(item.line(), reason, textOf(key, item), meaning))
            .toList();
  }

  /** What a text that must be there stands for; as {@link #each}. */
  public <T> T one(String key, String reason, Function<String, Optional<T>> meaning) {
    return meant(lineOf(key), reason, text(key), meaning);
  }

  private <T> T meant(int line, String reason, String text, Function<String, Optional<T>> meaning) {
    return meaning.apply(text).orElseThrow(() -> file.wrong(line, reason, text));
  }

  private <T> T parsed(String key, String reason, Function<String, T> parse) {
    String text = text(key);
    try {
      return parse.apply(text);
    } catch (DateTimeParseException e) {
      throw file.wrong(lineOf(key), reason, text);
    }
  }

  private Json required(String key) {
    Json value = values.get(key);
    if (value == null) {
      throw file.wrong(line, "missing-key", key);
    }
    return value;
  }

  private String textOf(String key, Json value) {
    if (!(value instanceof Json.Text text)) {
      throw file.wrong(value.line(), "not-a-text", key);
    }
    if (text.value().isBlank()) {
      throw file.wrong(value.line(), "empty", key);
    }
    return text.value();
  }

  private Fields objectOf(String key, Json value) {
    if (value instanceof Fields fields) {
      return fields;
    }
    throw file.wrong(value.line(), "not-an-object", key);
  }

  private List<Json> items(String key, Json value) {
    if (value instanceof Json.Items items) {
      return items.values();
    }
    throw file.wrong(value.line(), "not-an-array", key);
  }
}
