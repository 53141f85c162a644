package cn.ssp.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a definition. What its methods return is of the right kind; anything else is a
 * failure that names the line.
 *
 * @param file where it stands
 * @param line the 1-based line on which it begins
 * @param values its values by key
 */
record Fields(DefinitionFile file, int line, Map<String, Json> values) implements Json {
  /** Fails on a key that is none of these. */
  void allowOnly(List<String> known) {
    values.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            throw file.unknown(value.line(), "key", key, known);
          }
        });
  }

  /** Whether the key is there. */
  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The line of a key's value, or of the object where the key is left out. */
  int lineOf(String key) {
    Json value = values.get(key);
    return value == null ? line : value.line();
  }

  /** A text that must be there and say something. */
  String text(String key) {
    return textOf(key, required(key));
  }

  /** A text; null where the key is left out. */
  @Nullable String textOrNull(String key) {
    Json value = values.get(key);
    return value == null ? null : textOf(key, value);
  }

  /** A whole number that must be there and lie between two bounds, both included. */
  int whole(String key, int least, int most) {
    Json value = required(key);
    if (!(value instanceof Json.Whole number)) {
      throw file.wrong(value.line(), "not-a-number", key);
    }
    if (number.value() < least || number.value() > most) {
      throw file.wrong(value.line(), "out-of-range", key);
    }
    return number.value();
  }

  /** True or false; false where the key is left out. */
  boolean flag(String key) {
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
  Fields object(String key) {
    return objectOf(key, required(key));
  }

  /** The objects of an array that must be there and not be empty. */
  List<Fields> objects(String key) {
    List<Fields> objects = new ArrayList<>();
    items(key, required(key)).forEach(item -> objects.add(objectOf(key, item)));
    if (objects.isEmpty()) {
      throw file.wrong(lineOf(key), "empty", key);
    }
    return objects;
  }

  /** The texts of an array; none where the key is left out. */
  List<String> texts(String key) {
    Json value = values.get(key);
    return value == null
        ? List.of()
        : items(key, value).stream().map(item -> textOf(key, item)).toList();
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
