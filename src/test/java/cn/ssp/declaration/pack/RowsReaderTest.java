package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.declaration.RowKey;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class RowsReaderTest {
  private static final String KEY = "a".repeat(64);
  private static final String GOOD =
      "[{\"key\":\"%s\",\"row\":\"2\",\"values\":{\"idNumber\":\"1\",\"name\":\"甲\"}},"
              .formatted(KEY)
          + "{\"key\":\"%s\",\"row\":\"3\",\"values\":{}}]".formatted(KEY);

  @Test
  void readsThem() throws BadPackageException {
    assertThat(read(GOOD.getBytes(UTF_8), 2))
        .containsExactly(
            new PackedRow(2, new RowKey(KEY), new TreeMap<>(Map.of("idNumber", "1", "name", "甲"))),
            new PackedRow(3, new RowKey(KEY), new TreeMap<>()));
    assertThat(read("[]".getBytes(UTF_8), 0)).isEmpty();
  }

  @Test
  void countsThem() {
    assertRefused(GOOD.getBytes(UTF_8), 1);
    assertRefused(GOOD.getBytes(UTF_8), 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"row\":\"2\" | \"row\":2",
        "\"row\":\"2\" | \"row\":\"1\"",
        "\"row\":\"2\" | \"row\":\"02\"",
        "\"row\":\"3\" | \"row\":\"4\"",
        "\"row\":\"2\", | ``",
        "\"row\":\"2\" | \"row\":\"2\",\"salt\":\"1\"",
        "aaaa\",\"row\":\"2\" | aaa\",\"row\":\"2\"",
        "aaaa\",\"row\":\"2\" | aaaA\",\"row\":\"2\"",
        "\"idNumber\":\"1\" | \"idNumber\":1",
        "\"idNumber\":\"1\" | \"idNumber\":null",
        "\"idNumber\":\"1\" | \"idNumber\":[]",
        "\"idNumber\":\"1\" | \"idNumber\":\"\\ud800\"",
        "\"idNumber\":\"1\" | \"name\":\"1\"",
        "\"idNumber\":\"1\" | \"z\":\"1\"",
        "\"values\":{} | \"values\":[]",
        "\"values\":{} | \"values\":{},\"w\":\"\"",
        "[{ | [[],{",
        "}] | }]]",
        "}] | },]",
        "}] | }"
      })
  void refusesOthers(String part, String other) {
    assertThat(GOOD).contains(part);

    assertRefused(GOOD.replace(part, other).getBytes(UTF_8), 2);
  }

  @Test
  void refusesAnotherEncoding() {
    assertRefused(("\uFEFF" + GOOD).getBytes(UTF_8), 2);
    assertRefused(GOOD.getBytes(UTF_16LE), 2);
    byte[] broken = GOOD.getBytes(UTF_8);
    broken[GOOD.indexOf('甲')] = (byte) 0xFF;
    assertRefused(broken, 2);
  }

  @Test
  void refusesAPartOfThem() {
    byte[] good = GOOD.getBytes(UTF_8);
    for (int length = 0; length < good.length; length++) {
      assertRefused(Arrays.copyOf(good, length), 2);
    }
  }

  private static List<PackedRow> read(byte[] json, int expected) throws BadPackageException {
    List<PackedRow> rows = new ArrayList<>();
    RowsReader.read(new ByteArrayInputStream(json), expected, rows::add);
    return rows;
  }

  private static void assertRefused(byte[] json, int expected) {
    BadPackageException refused =
        catchThrowableOfType(BadPackageException.class, () -> read(json, expected));
    assertThat(refused).as("not refused").isNotNull();
    assertThat(refused.reason()).isEqualTo(BadPackage.ROWS);
    assertThat(refused.file()).isEqualTo("rows.json");
  }
}
