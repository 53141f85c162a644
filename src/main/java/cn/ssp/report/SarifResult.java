package cn.ssp.report;

import cn.ssp.finding.Finding;
import cn.ssp.finding.Place;
import cn.ssp.roster.CellName;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.regex.Pattern;

/** Writes where a result is, as SARIF 2.1.0 has it (3.28). */
final class SarifResult {
  private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private final Wording wording;

  SarifResult(Wording wording) {
    this.wording = wording;
  }

  /** The location of the file as a whole. */
  void writeFile(JsonGenerator json, String file) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    writePhysical(json, file, 0);
    json.writeEndObject();
    json.writeEndArray();
  }

  /** The location of a finding, and the properties that spell it out. */
  void write(JsonGenerator json, String file, Finding finding) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    writePhysical(json, file, finding.place().row());
    writeLogical(json, finding.place());
    json.writeEndObject();
    json.writeEndArray();
  }

  void writeProperties(JsonGenerator json, Finding finding) throws IOException {
    if (finding.place() instanceof Place.OfCell cell) {
      if (cell.key() != null) {
        json.writeStringField("column", cell.key());
      }
      if (cell.heading() != null) {
        json.writeStringField("heading", cell.heading());
      }
    }
    if (finding.value() != null) {
      json.writeStringField("value", wording.value(finding));
    }
    json.writeStringField("remedy", wording.remedy(finding));
  }

  /**
   * A row counts as a line, since code scanning shows no result that has none; what is about the
   * whole file is in its first.
   */
  private static void writePhysical(JsonGenerator json, String file, int row) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", FileUri.of(file));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", Math.max(1, row));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeLogical(JsonGenerator json, Place place) throws IOException {
    String name =
        switch (kind(place)) {
          case "cell" -> CellName.of(place.column(), place.row());
          case "row" -> place.row() + ":" + place.row();
          default -> "";
        };
    String sheet = place.sheet() == null ? "" : quoted(place.sheet());
    if (name.isEmpty() && sheet.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", name.isEmpty() ? sheet : name);
    json.writeStringField(
        "fullyQualifiedName",
        sheet.isEmpty() || name.isEmpty() ? sheet + name : sheet + "!" + name);
    json.writeStringField("kind", kind(place));
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String kind(Place place) {
    if (place.row() == 0) {
      return "sheet";
    }
    return place.column() < 0 ? "row" : "cell";
  }

  /** As formulas write the names of sheets. */
  private static String quoted(String sheet) {
    return PLAIN_NAME.matcher(sheet).matches() ? sheet : "'" + sheet.replace("'", "''") + "'";
  }
}
