package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Zips that programs would read in different ways. Offsets are those of APPNOTE 4.3.7 and 4.3.12.
 */
@NullMarked
class ZipDirectoryTest {
  private static final byte[] STORED = ZipBytes.of(List.of(part("a.txt"), part("b.txt")));
  private static final byte[] DEFLATED =
      Zips.of(new TreeMap<>(Map.of("a.txt", bytes("a.txt"), "b.txt", bytes("b.txt"))));

  /** In the headers: flags at 6, method at 8, sum at 14, length at 18, size at 22, name at 26. */
  @ParameterizedTest
  @CsvSource({
    "6, 2", // flags: another effort than the directory says
    "8, 8", // method: deflated
    "14, 1", // a checksum that only the header has
    "18, 1", // lengths
    "22, 1",
    "26, 4",
    "30, 99" // a name that only the header has
  })
  void requiresTheHeaderToAgreeWithTheDirectory(int offset, int value) {
    byte[] changed = Zips.with(STORED, Zips.header(STORED, "a.txt") + offset, value);

    assertRefused(changed, BadPackage.NOT_A_ZIP);
  }

  /** In the directory: flags at 8, method at 10, sum at 16, length at 20, size at 24. */
  @ParameterizedTest
  @CsvSource({"16, DAMAGED", "20, NOT_A_ZIP", "24, DAMAGED"})
  void requiresWhatBothSayToBeTrue(int offset, BadPackage reason) {
    for (byte[] good : new byte[][] {STORED, DEFLATED}) {
      int entry = Zips.entry(good, "a.txt") + offset;
      int header = Zips.header(good, "a.txt") + offset - 2;
      for (int lie : new int[] {good[entry] - 1, good[entry] + 1, 0}) {
        byte[] changed = Zips.with(Zips.with(good, entry, lie), header, lie);

        BadPackage expected = good == DEFLATED ? BadPackage.NOT_A_ZIP : reason;
        assertRefused(changed, expected);
      }
    }
  }

  /** Where the sizes stand behind the file, all three places lie alike. */
  @ParameterizedTest
  @CsvSource({"16, 0, DAMAGED", "24, 8, DAMAGED", "20, 4, NOT_A_ZIP"})
  void requiresWhatAllThreeSayToBeTrue(int offset, int behind, BadPackage reason) {
    int entry = Zips.entry(DEFLATED, "a.txt") + offset;
    int descriptor = Zips.header(DEFLATED, "b.txt") - 12 + behind;
    for (int change : new int[] {-1, 1}) {
      int lie = DEFLATED[entry] + change;
      byte[] changed = Zips.with(Zips.with(DEFLATED, entry, lie), descriptor, lie);

      assertRefused(changed, reason);
    }
  }

  @Test
  void takesNothingBetweenBeforeOrBehind() {
    int second = Zips.header(STORED, "b.txt");
    assertRefused(
        moved(Zips.spliced(STORED, second, 0, (byte) 0), "b.txt", 1), BadPackage.NOT_A_ZIP);
    assertRefused(Zips.spliced(STORED, 0, 0, (byte) 0), BadPackage.NOT_A_ZIP);
    assertRefused(
        moved(moved(Zips.spliced(STORED, 0, 0, (byte) 0), "a.txt", 1), "b.txt", 1),
        BadPackage.NOT_A_ZIP);
    int directory = Zips.entry(STORED, "a.txt");
    assertRefused(Zips.spliced(STORED, directory, 0, (byte) 0), BadPackage.NOT_A_ZIP);
    assertRefused(Arrays.copyOf(STORED, STORED.length + 1), BadPackage.NOT_A_ZIP);
  }

  /** The file is in the zip, but not in its directory, where most programs look. */
  @Test
  void takesNoFileThatTheDirectoryHides() {
    int end = STORED.length - ZipForm.END_LENGTH;
    int entry = Zips.entry(STORED, "b.txt");
    byte[] hidden = new byte[STORED.length - (end - entry)];
    System.arraycopy(STORED, 0, hidden, 0, entry);
    System.arraycopy(STORED, end, hidden, entry, ZipForm.END_LENGTH);
    byte[] counted = Zips.with(Zips.with(hidden, entry + 8, 1, 0, 1), entry + 12, end - entry);

    assertRefused(counted, BadPackage.NOT_A_ZIP);
  }

  @Test
  void takesNoComment() {
    byte[] comment = Arrays.copyOf(STORED, STORED.length + 1);

    assertRefused(Zips.with(comment, STORED.length - 2, 1), BadPackage.NOT_A_ZIP);
    assertRefused(Zips.with(STORED, STORED.length - 2, 1), BadPackage.NOT_A_ZIP);
  }

  /** The end of a zip tells how long the directory is at 12, and where it starts at 16. */
  @Test
  void requiresTheDirectoryToBeWhatTheEndSays() {
    int end = STORED.length - ZipForm.END_LENGTH;
    byte[] longer = Zips.spliced(STORED, end, 0, (byte) 0);
    longer[end + 1 + 12]++;
    longer[end + 1 + 16]--;
    assertRefused(longer, BadPackage.NOT_A_ZIP);
    for (int offset : new int[] {4, 8, 10, 12, 16}) {
      byte[] other = Zips.with(STORED, end + offset, STORED[end + offset] + 1);
      assertRefused(other, BadPackage.NOT_A_ZIP);
    }
  }

  @Test
  void requiresFilesToBeWhereTheDirectorySays() {
    assertRefused(moved(STORED, "a.txt", 1), BadPackage.NOT_A_ZIP);
    assertRefused(moved(STORED, "b.txt", 1), BadPackage.NOT_A_ZIP);
    assertRefused(moved(STORED, "b.txt", -1), BadPackage.NOT_A_ZIP);
  }

  /** Encrypted, a patch, with a masked header; bzip2, LZMA, AES. */
  @ParameterizedTest
  @CsvSource({"8, 1", "8, 32", "9, 32", "10, 12", "10, 14", "10, 99", "11, 1"})
  void knowsTwoMethodsOnly(int offset, int value) {
    byte[] changed = Zips.with(STORED, Zips.entry(STORED, "b.txt") + offset, value);

    assertRefused(changed, BadPackage.METHOD);
  }

  @Test
  void takesNoNameThatIsNotUtf8() {
    byte[] changed = Zips.with(STORED, Zips.entry(STORED, "a.txt") + 46, 0xC3, 0x28);

    assertRefused(changed, BadPackage.NAME);
  }

  /** It could be in any encoding. */
  @Test
  void takesNoOtherNameThatDoesNotSayItIsUtf8() {
    byte[] good = ZipBytes.of(List.of(part("é.txt")));
    byte[] changed = Zips.with(good, Zips.entry(good, "é.txt") + 9, 0);

    assertRefused(Zips.with(changed, Zips.header(good, "é.txt") + 7, 0), BadPackage.NAME);
  }

  @Test
  void takesNoBytesBehindACompressedFile() {
    int header = Zips.header(DEFLATED, "b.txt");
    byte[] longer = moved(Zips.spliced(DEFLATED, header - 16, 0, (byte) 0), "b.txt", 1);
    int entry = Zips.entry(longer, "a.txt");
    byte[] consistent = Zips.with(longer, entry + 20, longer[entry + 20] + 1);

    assertRefused(
        Zips.with(consistent, header + 1 - 8, consistent[header + 1 - 8] + 1), BadPackage.DAMAGED);
  }

  @Test
  void takesWhatItShould() throws BadPackageException {
    for (byte[] good : new byte[][] {STORED, DEFLATED}) {
      assertThat(ZipDirectory.read(good))
          .extracting(ZipMember::name)
          .containsExactly("a.txt", "b.txt");
      assertThat(ZipDirectory.read(good).get(1).read(good).size()).isEqualTo(5);
    }
  }

  /** The directory says that a file is that much further on. */
  private static byte[] moved(byte[] zip, String name, int by) {
    int at = Zips.entry(zip, name) + 42;
    byte[] changed = zip.clone();
    Zips.buffer(changed).putInt(at, Zips.buffer(zip).getInt(at) + by);
    return changed;
  }

  private static void assertRefused(byte[] zip, BadPackage reason) {
    BadPackageException refused =
        catchThrowableOfType(
            BadPackageException.class,
            () -> {
              for (ZipMember member : ZipDirectory.read(zip)) {
                member.read(zip);
              }
            });
    assertThat(refused).as("not refused").isNotNull();
    assertThat(refused.reason()).isEqualTo(reason);
  }

  private static Part part(String name) {
    return Part.stored(name, bytes(name));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
