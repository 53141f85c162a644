package cn.ssp.declaration.pack;

import cn.ssp.declaration.RowKey;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads {@code rows.json} row by row. */
final class RowsReader {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
  private static final int HEADING = 1;

  private final JsonParser json;
  private int rows;

  private RowsReader(JsonParser json) {
    this.json = json;
  }

  /**
   * Hands over one row after another.
   *
   * @param expected how many there have to be
   * @throws BadPackageException {@link BadPackage#ROWS} when they are not of their form, or others
   *     in number; some may have been handed over before
   */
  static void read(InputStream in, int expected, Consumer<PackedRow> taker)
      throws BadPackageException {
    try (JsonParser json = CanonicalJson.FACTORY.createParser(in)) {
      RowsReader reader = new RowsReader(json);
      require(json.nextToken() == JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        taker.accept(reader.row());
      }
      require(json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == null);
      require(reader.rows == expected);
    } catch (IOException e) {
      throw bad();
    }
  }

  private PackedRow row() throws IOException, BadPackageException {
    rows++;
    String key = text("key");
    require(KEY.matcher(key).matches());
    require(text("row").equals(Integer.toString(HEADING + rows)));
    require("values".equals(json.nextFieldName()));
    require(json.nextToken() == JsonToken.START_OBJECT);
    SortedMap<String, String> values = values();
    require(json.nextToken() == JsonToken.END_OBJECT);
    return new PackedRow(HEADING + rows, new RowKey(key), values);
  }

  /** The values up to the end of their object. Each key has to be behind the one before. */
  private SortedMap<String, String> values() throws IOException, BadPackageException {
    SortedMap<String, String> values = new TreeMap<>();
    String last = "";
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      require(values.isEmpty() || name.compareTo(last) > 0);
      values.put(name, text());
      last = name;
    }
    require(json.currentToken() == JsonToken.END_OBJECT);
    return values;
  }

  private String text(String name) throws IOException, BadPackageException {
    require(name.equals(json.nextFieldName()));
    return text();
  }

  private String text() throws IOException, BadPackageException {
    String text = json.nextTextValue();
    if (text == null || !WellFormed.is(text)) {
      throw bad();
    }
    return text;
  }

  private static void require(boolean right) throws BadPackageException {
    if (!right) {
      throw bad();
    }
  }

  private static BadPackageException bad() {
    return new BadPackageException(BadPackage.ROWS, PackageNames.ROWS);
  }
}
