package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class PackageReaderTest {
  private static final String WORKBOOK = "enrolment.xlsx";
  private static final String ROWS = "rows.json";
  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.json.p7s";
  private static final String SCAN = "attachments/合同.pdf";

  private final byte[] good =
      Filings.packed(
          Content.of(
              Filings.ENROLMENT,
              Filings.rows(Filings.zhang(), Filings.li()),
              List.of(new Attachment("合同.pdf", "%PDF".getBytes(UTF_8)))));

  /** As people, and other programs, may have taken it apart and put it together again. */
  @Test
  void takesTheSameFilesInAnotherZip() throws BadPackageException {
    Map<String, byte[]> files = Zips.files(good);
    List<String> names = new ArrayList<>(files.keySet());
    Map<String, byte[]> backwards = new LinkedHashMap<>();
    for (int index = names.size() - 1; index >= 0; index--) {
      backwards.put(names.get(index), content(files, names.get(index)));
    }

    assertThat(Said.by(PackageReader.read(Zips.of(backwards)))).isEqualTo(Said.by(read(good)));
  }

  @ParameterizedTest
  @ValueSource(strings = {WORKBOOK, ROWS, SCAN})
  void refusesOtherContent(String name) {
    Map<String, byte[]> files = Zips.files(good);
    byte[] changed = content(files, name).clone();
    changed[changed.length / 2] ^= 1;
    files.put(name, changed);
    assertRefused(Zips.of(files), BadPackage.CHANGED, name);

    files.put(name, Arrays.copyOf(content(files, name), changed.length - 1));
    assertRefused(Zips.of(files), BadPackage.CHANGED, name);

    files.put(name, new byte[0]);
    assertRefused(Zips.of(files), BadPackage.CHANGED, name);

    files.remove(name);
    assertRefused(Zips.of(files), BadPackage.MISSING, name);
  }

  /** Each digest by itself, and the size. */
  @ParameterizedTest
  @ValueSource(strings = {"sha256", "size", "sm3"})
  void comparesEachSum(String key) {
    Map<String, byte[]> files = Zips.files(good);
    String manifest = new String(content(files, MANIFEST), UTF_8);
    int at = manifest.indexOf("\"" + key + "\":\"") + key.length() + 4;
    char digit = manifest.charAt(at) == '1' ? '2' : '1';
    files.put(
        MANIFEST, (manifest.substring(0, at) + digit + manifest.substring(at + 1)).getBytes(UTF_8));

    assertRefused(Zips.of(files), BadPackage.CHANGED, WORKBOOK);
  }

  @Test
  void refusesWhatIsNotListed() {
    Map<String, byte[]> files = Zips.files(good);
    files.put("notes.txt", new byte[0]);
    assertRefused(Zips.of(files), BadPackage.UNLISTED, "notes.txt");

    files.remove("notes.txt");
    files.put("attachments/more.pdf", new byte[0]);
    assertRefused(Zips.of(files), BadPackage.UNLISTED, "attachments/more.pdf");
  }

  @Test
  void needsAManifestAndASignature() {
    Map<String, byte[]> files = Zips.files(good);
    files.remove(SIGNATURE);
    assertRefused(Zips.of(files), BadPackage.NO_SIGNATURE, SIGNATURE);

    files.remove(MANIFEST);
    assertRefused(Zips.of(files), BadPackage.NO_MANIFEST, MANIFEST);
    assertRefused(Zips.of(Map.of()), BadPackage.NO_MANIFEST, MANIFEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "/x",
        "x/y",
        "x/",
        "attachments/",
        "attachments/../x",
        "attachments/x/y",
        "attachments//x",
        "..",
        ".",
        "..\\x",
        "C:x",
        "a\u0000b",
        "a\u001bb",
        "a\u202eb",
        "NUL",
        "con.txt",
        "a ",
        "a."
      })
  void refusesNamesThatNoFileHas(String name) {
    Map<String, byte[]> files = Zips.files(good);
    files.put(name, new byte[0]);

    assertRefused(Zips.of(files), BadPackage.NAME, "");
  }

  @Test
  void refusesTwoFilesOfAName() {
    Map<String, byte[]> files = Zips.files(good);
    files.put("rows.jsoN", content(files, ROWS));
    assertRefused(Zips.of(files), BadPackage.DUPLICATE, "rows.jsoN");

    byte[] twice = Zips.renamed(Zips.of(files), "rows.jsoN", ROWS);
    assertRefused(twice, BadPackage.DUPLICATE, ROWS);
  }

  /** A signature that nobody has to hold, and a compressed file of nothing but zeros. */
  @Test
  void refusesBombs() {
    Map<String, byte[]> files = Zips.files(good);
    files.put(SCAN, new byte[50 << 20]);
    assertRefused(Zips.of(files), BadPackage.TOO_LARGE, SCAN);

    files = Zips.files(good);
    files.put(SIGNATURE, noise((1 << 20) + 1));
    assertRefused(Zips.of(files), BadPackage.TOO_LARGE, SIGNATURE);

    files = Zips.files(good);
    for (int index = 0; index < 1000; index++) {
      files.put("attachments/" + index, new byte[0]);
    }
    assertRefused(Zips.of(files), BadPackage.TOO_LARGE, "");
  }

  @Test
  void takesALargeAttachmentThatIsNoBomb() throws BadPackageException {
    byte[] scan = noise(3 << 20);
    byte[] zip =
        Filings.packed(
            Content.of(
                Filings.ENROLMENT,
                Filings.rows(Filings.zhang()),
                List.of(new Attachment("b.jpg", scan), new Attachment("a.txt", new byte[0]))));

    assertThat(read(zip).attachments())
        .extracting(Attachment::name, Attachment::bytes)
        .containsExactly(tuple("a.txt", new byte[0]), tuple("b.jpg", scan));
  }

  @Test
  void refusesAPartOfIt() {
    for (int length = 0; length < good.length; length++) {
      assertRefused(Arrays.copyOf(good, length), BadPackage.NOT_A_ZIP, "");
    }
  }

  /** Any bit: refused, or one that says nothing, such as a time. */
  @Test
  void saysTheSameWhateverBitIsChanged() throws BadPackageException {
    Said said = Said.by(read(good));
    Random random = new Random(7);
    int harmless = 0;
    for (int at = 0; at < good.length; at++) {
      byte[] changed = good.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      try {
        assertThat(Said.by(read(changed))).as("byte " + at).isEqualTo(said);
        harmless++;
      } catch (BadPackageException e) {
        assertThat(e.reason()).isNotNull();
      }
    }
    // Five files: version, time and date twice, what made it, attributes, effort of compression.
    assertThat(harmless).isBetween(5 * 20, 5 * 30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | MANIFEST",
        "[] | MANIFEST",
        "{} | MANIFEST",
        "{\"format\":\"ssp-declaration/2\"} | FORMAT",
        "{\"format\":1} | MANIFEST"
      })
  void refusesWhatIsNoManifest(String manifest, BadPackage reason) {
    Map<String, byte[]> files = Zips.files(good);
    files.put(MANIFEST, manifest.getBytes(UTF_8));

    assertRefused(Zips.of(files), reason, MANIFEST);
  }

  private static OpenedPackage read(byte[] zip) throws BadPackageException {
    return PackageReader.read(zip);
  }

  private static void assertRefused(byte[] zip, BadPackage reason, String file) {
    BadPackageException refused = catchThrowableOfType(BadPackageException.class, () -> read(zip));
    assertThat(refused).as("not refused").isNotNull();
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.file()).isEqualTo(file);
  }

  private static byte[] content(Map<String, byte[]> files, String name) {
    return files.getOrDefault(name, new byte[0]);
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(1).nextBytes(noise);
    return noise;
  }

  /** All that a package says. */
  private record Said(Manifest manifest, String bytes, List<String> files, List<PackedRow> rows) {
    static Said by(OpenedPackage opened) throws BadPackageException {
      List<PackedRow> rows = new ArrayList<>();
      opened.rows(rows::add);
      List<String> files = new ArrayList<>();
      files.add(Arrays.toString(opened.signature()));
      files.add(Arrays.toString(opened.workbook()));
      opened.attachments().forEach(file -> files.add(file.name() + Arrays.toString(file.bytes())));
      return new Said(opened.manifest(), new String(opened.manifestBytes(), UTF_8), files, rows);
    }
  }
}
