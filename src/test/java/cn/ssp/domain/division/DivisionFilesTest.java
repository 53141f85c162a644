package cn.ssp.domain.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the files to the order that their readers rely on. */
@NullMarked
class DivisionFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/cn/ssp/domain/division/divisions");
  private static final int UNTIL = 4;

  /** The first two digits of all codes; 83 is the other code of 台湾省, on residence permits. */
  static List<String> files() {
    return List.of(
        ("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54"
                + " 61 62 63 64 65 71 81 82 83")
            .split(" "));
  }

  @Test
  void thereIsAFileForEachProvinceAndTheirList() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(files().stream(), Stream.of("provinces"))
                  .map(name -> name + ".tsv")
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theProvinceStandsFirst(String digits) throws IOException {
    String first = rows(digits).get(0);

    assertThat(first).startsWith(digits + "0000\t");
    if (!digits.equals("83")) {
      assertThat(rows("provinces")).contains(first);
    }
  }

  @Test
  void theListHasNoOtherProvinces() throws IOException {
    assertThat(rows("provinces")).hasSize(34).isSorted();
  }

  /** The reader of addresses looks no further before it knows which province it may be. */
  @Test
  void theFirstTwoCharactersTellProvincesApart() throws IOException {
    Set<String> beginnings = new HashSet<>();
    for (String row : rows("provinces")) {
      String[] cells = row.split("\t", -1);
      String beginning = cells[1].substring(0, 2);
      assertThat(beginnings.add(beginning)).as(row).isTrue();
      assertThat(cells[2].split(",", -1)).as(row).allMatch(name -> name.startsWith(beginning));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsStandsBeforeWhatWasAndBothByCode(String digits) throws IOException {
    List<String> today = new ArrayList<>();
    List<String> retired = new ArrayList<>();
    for (String row : rows(digits)) {
      assertThat(row).startsWith(digits);
      String code = row.substring(0, 6);
      if (isRetired(row)) {
        retired.add(code);
      } else {
        assertThat(retired).as(row).isEmpty();
        today.add(code);
      }
    }
    assertThat(today).isSorted().doesNotHaveDuplicates();
    assertThat(retired).isSorted();
  }

  /** So that the county's prefecture is the last one that was read. */
  @ParameterizedTest
  @MethodSource("files")
  void aCountyOfTodayStandsBehindItsPrefecture(String digits) throws IOException {
    String prefecture = "";
    for (String row : rows(digits)) {
      if (row.startsWith("00", 4)) {
        prefecture = row.substring(0, 4);
      } else if (!isRetired(row) && !DivisionRows.isFiller(row.split("\t", -1)[1])) {
        assertThat(row).startsWith(prefecture);
      }
    }
  }

  @Test
  void nothingIsLost() throws IOException {
    int all = 0;
    int retired = 0;
    for (String digits : files()) {
      List<String> rows = rows(digits);
      all += rows.size();
      retired += (int) rows.stream().filter(DivisionFilesTest::isRetired).count();
    }
    assertThat(all).isEqualTo(7279);
    assertThat(retired).isEqualTo(3615);
  }

  private static boolean isRetired(String row) {
    String[] cells = row.split("\t", -1);
    return cells.length > UNTIL && !cells[UNTIL].isEmpty();
  }

  private static List<String> rows(String file) throws IOException {
    String text = Files.readString(FOLDER.resolve(file + ".tsv"));
    assertThat(text).endsWith("\n");
    return text.lines().filter(line -> !line.startsWith("#")).toList();
  }
}
