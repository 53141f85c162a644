package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.roster.Row;
import cn.ssp.roster.read.Roster;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.roster.read.Workbook;
import cn.ssp.roster.read.Workbooks;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullMarked
class PackingTest {
  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void restoreTheMachine() {
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
  }

  @Test
  void comesBackAsItWas() throws BadPackageException {
    Content content = Filings.content(Filings.zhang(), Filings.li());
    OpenedPackage opened = PackageReader.read(Filings.packed(content));

    assertThat(opened.manifest().heading()).isEqualTo(Filings.heading(content));
    assertThat(opened.manifest().rows()).isEqualTo(2);
    assertThat(opened.signature()).containsExactly(0x30, 0);
    assertThat(rows(opened))
        .containsExactly(
            new PackedRow(2, Filings.zhang().key(), Filings.zhang().values()),
            new PackedRow(3, Filings.li().key(), Filings.li().values()));
  }

  /** As others see it: the names, and that what is signed is what lies in the zip. */
  @Test
  void isAZipOfItsFiles() throws BadPackageException {
    byte[][] signed = {{}};
    Content content =
        Content.of(
            Filings.ENROLMENT,
            Filings.rows(Filings.zhang()),
            List.of(
                new Attachment("b.pdf", new byte[] {2}), new Attachment("a.pdf", new byte[] {1})));
    byte[] zip =
        Packing.pack(
            Filings.heading(content),
            content,
            manifest -> {
              signed[0] = manifest;
              return new byte[] {0x30, 0};
            });

    Map<String, byte[]> files = Zips.files(zip);
    assertThat(files.keySet())
        .containsExactly(
            "manifest.json",
            "manifest.json.p7s",
            "enrolment.xlsx",
            "rows.json",
            "attachments/a.pdf",
            "attachments/b.pdf");
    OpenedPackage opened = PackageReader.read(zip);
    assertThat(files.get("manifest.json")).isEqualTo(signed[0]).isEqualTo(opened.manifestBytes());
    assertThat(files.get("enrolment.xlsx")).isEqualTo(opened.workbook());
    assertThat(files.get("attachments/b.pdf")).containsExactly(2);
  }

  @Test
  void isTheSameBytesWheneverAndWhereverItIsMade() {
    byte[] here = Filings.packed(Filings.content(Filings.zhang(), Filings.li()));
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

    assertThat(Filings.packed(Filings.content(Filings.zhang(), Filings.li()))).isEqualTo(here);
  }

  @Test
  void writesRowsWithoutNumbers() {
    DeclaredRow row =
        Filings.row(7, Map.of("idNumber", "320500199001011234", "monthlyWage", "8000.5"));
    String json = rowsJson(Filings.content(row));

    assertThat(json)
        .isEqualTo(
            "[{\"key\":\"%s\",\"row\":\"2\",".formatted(row.key().text())
                + "\"values\":{\"idNumber\":\"320500199001011234\",\"monthlyWage\":\"8000.5\"}}]");
    assertThat(rowsJson(Filings.content())).isEqualTo("[]");
  }

  /** In both files: nothing a person can type, or a program can write, is lost or blocks others. */
  @Test
  void keepsAnyValues() throws Exception {
    long seed = 11;
    Random random = new Random(seed);
    List<DeclaredRow> rows = new ArrayList<>();
    for (int number = 2; number < 300; number++) {
      rows.add(
          Filings.row(
              number, Map.of("idNumber", "1", "name", anyText(random), "remark", anyText(random))));
    }
    Content content = Content.of(Filings.ENROLMENT, rows::forEach, List.of());
    OpenedPackage opened = PackageReader.read(Filings.packed(content));

    List<Map<String, String>> expected = new ArrayList<>();
    for (DeclaredRow row : rows) {
      Map<String, String> values = new TreeMap<>(row.values());
      values.replaceAll((column, value) -> WellFormed.of(value));
      expected.add(values);
    }
    assertThat(rows(opened))
        .extracting(row -> (Object) row.values())
        .as("seed " + seed)
        .isEqualTo(expected);
    assertThat(workbook(opened)).as("seed " + seed).isEqualTo(expected);
    String json = rowsJson(content);
    assertThat(new JsonCanonicalizer(json).getEncodedString()).isEqualTo(json);
  }

  @Test
  void takesNoHeadingOfAnotherBusiness() {
    Content content = Filings.content();
    Heading good = Filings.heading(content);
    Heading other =
        new Heading(
            "removal",
            good.employer(),
            good.creditCode(),
            good.settlementMonth(),
            good.created(),
            good.nonce(),
            good.key(),
            good.templateFingerprint(),
            good.toolVersion(),
            good.policyVersion());

    assertThatThrownBy(() -> Packing.pack(other, content, Filings.NO_SEAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String rowsJson(Content content) {
    return new String(
        Zips.files(Filings.packed(content)).getOrDefault("rows.json", new byte[0]), UTF_8);
  }

  private static List<PackedRow> rows(OpenedPackage opened) throws BadPackageException {
    List<PackedRow> rows = new ArrayList<>();
    opened.rows(rows::add);
    return rows;
  }

  private static List<Map<String, String>> workbook(OpenedPackage opened) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Workbook workbook = Workbooks.open("a.xlsx", new ByteArrayInputStream(opened.workbook()));
        Roster roster = new RosterReader(List.of(Filings.ENROLMENT)).open(workbook)) {
      for (Row row = roster.next(); row != null; row = roster.next()) {
        Map<String, String> values = new TreeMap<>();
        row.cells()
            .forEach(
                cell ->
                    values.put(Filings.ENROLMENT.columns().get(cell.column()).key(), cell.shown()));
        rows.add(values);
      }
    }
    return rows;
  }

  /** Never empty. */
  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(8);
    for (int index = 0; index < length; index++) {
      switch (random.nextInt(7)) {
        case 0 -> text.append((char) random.nextInt(0x20));
        case 1 -> text.append("\"\\/<&>=+-@'_x0041_".charAt(random.nextInt(18)));
        case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        case 3 -> text.appendCodePoint(0x20000 + random.nextInt(0x1000));
        case 4 -> text.append((char) (0x4E00 + random.nextInt(0x1000)));
        case 5 -> text.append((char) ('0' + random.nextInt(10)));
        default -> text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }
}
