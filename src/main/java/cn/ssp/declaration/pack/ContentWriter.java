package cn.ssp.declaration.pack;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.roster.write.CleanWorkbook;
import cn.ssp.template.Template;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes rows into the workbook and into {@code rows.json} as they come. */
final class ContentWriter {
  private final Template template;
  private final PartWriter sheets = PartWriter.storing();
  private final PartWriter texts = PartWriter.deflating();
  private final CleanWorkbook workbook;
  private final JsonGenerator json;
  private final RowsDigest digest = new RowsDigest();
  private int rows;

  ContentWriter(Template template) throws IOException {
    this.template = template;
    this.workbook = new CleanWorkbook(template, sheets);
    this.json = CanonicalJson.FACTORY.createGenerator(texts);
    json.writeStartArray();
  }

  /** Takes another row. */
  void add(DeclaredRow row) {
    try {
      write(wellFormed(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  private void write(DeclaredRow row) throws IOException {
    int number = workbook.add(row.values());
    json.writeStartObject();
    json.writeStringField("key", row.key().text());
    json.writeStringField("row", Integer.toString(number));
    json.writeObjectFieldStart("values");
    for (Map.Entry<String, String> value : row.values().entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
    digest.add(row);
    rows++;
  }

  /** One bad character must not keep all others from being declared. */
  private static DeclaredRow wellFormed(DeclaredRow row) {
    if (row.values().values().stream().allMatch(WellFormed::is)) {
      return row;
    }
    SortedMap<String, String> values = new TreeMap<>(row.values());
    values.replaceAll((column, value) -> WellFormed.of(value));
    return new DeclaredRow(row.number(), row.key(), row.person(), row.name(), values);
  }

  /** The workbook and the rows; nothing can be added any more. */
  List<Part> parts() throws IOException {
    workbook.close();
    json.writeEndArray();
    json.close();
    return List.of(
        sheets.part(PackageNames.workbook(template.code())), texts.part(PackageNames.ROWS));
  }

  /** What batches of the same rows share. */
  String digest() {
    return digest.text();
  }

  /** How many rows there are. */
  int rows() {
    return rows;
  }
}
