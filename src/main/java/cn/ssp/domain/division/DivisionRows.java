package cn.ssp.domain.division;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a file of divisions, row by row: those of today first, then those that are no more.
 * The head of provinces.tsv tells what is in the columns. What is empty or wanting in the file is
 * empty here. Bytes become text only in the cells that are asked for, as this runs cold.
 */
final class DivisionRows {
  private static final int CODE_DIGITS = 6;
  private static final int PREFECTURE_DIGITS = 4;
  private static final int COLUMNS = 6;
  private static final int NAME = 1;
  private static final int SHORT_NAMES = 2;
  private static final int UNTIL = 4;
  private static final int SUCCESSORS = 5;

  private final byte[] bytes;
  private final int[] cellEnds = new int[COLUMNS];
  private int start;
  private int next;

  private DivisionRows(byte[] bytes) {
    this.bytes = bytes;
    while (bytes[next] == '#') {
      next = endOfLine(next) + 1;
    }
  }

  /** The rows of the provinces of today. */
  static DivisionRows ofProvinces() {
    return open("provinces");
  }

  /** The rows whose codes begin with those two digits, that of the province first. */
  static DivisionRows of(String digits) {
    return open(digits);
  }

  /** As {@link #of}; null where no code begins so. */
  static @Nullable DivisionRows ifAny(String digits) {
    String file = "divisions/".concat(digits).concat(".tsv");
    try (InputStream stream = DivisionRows.class.getResourceAsStream(file)) {
      return stream == null ? null : new DivisionRows(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DivisionRows open(String file) {
    DivisionRows rows = ifAny(file);
    if (rows == null) {
      throw new IllegalStateException("a file of divisions is not in the program: " + file);
    }
    return rows;
  }

  /** Goes on to the next row, the first time to the first; false if there is none. */
  boolean next() {
    start = next;
    if (start == bytes.length) {
      return false;
    }
    int end = endOfLine(start);
    int column = 0;
    for (int at = start; at < end; at++) {
      if (bytes[at] == '\t') {
        cellEnds[column++] = at;
      }
    }
    Arrays.fill(cellEnds, column, COLUMNS, end);
    next = end + 1;
    return true;
  }

  String code() {
    return new String(bytes, start, CODE_DIGITS, StandardCharsets.ISO_8859_1);
  }

  /** The first four digits of the code, which tell the prefecture. */
  String prefix() {
    return new String(bytes, start, PREFECTURE_DIGITS, StandardCharsets.ISO_8859_1);
  }

  String name() {
    return cell(NAME);
  }

  /** With commas between them. */
  String shortNames() {
    return cell(SHORT_NAMES);
  }

  String until() {
    return cell(UNTIL);
  }

  /** Codes with commas between them. */
  String successors() {
    return cell(SUCCESSORS);
  }

  boolean retired() {
    return cellEnds[UNTIL] > cellEnds[UNTIL - 1];
  }

  /** Whether the name is of a code without a division of its own: 市辖区, 省直辖县级行政区划. */
  static boolean isFiller(String name) {
    return switch (name) {
      case "市辖区", "县", "市" -> true;
      default -> name.contains("直辖");
    };
  }

  private String cell(int column) {
    int from = cellEnds[column - 1] + 1;
    int length = cellEnds[column] - from;
    return length <= 0 ? "" : new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  private int endOfLine(int from) {
    int end = from;
    while (bytes[end] != '\n') {
      end++;
    }
    return end;
  }
}
