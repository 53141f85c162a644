package cn.ssp.domain.division;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of divisions.tsv; the head of the file tells what is in its columns. The rows of a
 * province lie together, its own first, and are taken apart when they are asked for: few rosters
 * name all provinces, and a command should not wait for those that its roster does not name.
 */
final class DivisionTable {
  private static final String END_OF_PROVINCE_CODE = "0000\t";
  private static final int PROVINCE_DIGITS = 2;
  private static final int COLUMNS = 6;
  private static final int UNTIL = 4;

  private final byte[] bytes;
  private final Map<String, Integer> starts = new LinkedHashMap<>();
  private final Map<String, Integer> ends = new LinkedHashMap<>();

  /** Finds the provinces; as Latin-1, because only digits are sought, and it is the fastest. */
  private DivisionTable(byte[] bytes) {
    this.bytes = bytes;
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int found = text.indexOf(END_OF_PROVINCE_CODE);
    while (found >= 0) {
      int start = found - PROVINCE_DIGITS;
      String digits = text.substring(start, found);
      found = text.indexOf(END_OF_PROVINCE_CODE, found + 1);
      starts.put(digits, start);
      ends.put(digits, found < 0 ? bytes.length : found - PROVINCE_DIGITS);
    }
  }

  /** One row; what is empty or wanting in the file is empty here. */
  record Row(
      String code, String name, String shortNames, String since, String until, String successors) {
    private static final int PREFECTURE_DIGITS = 4;

    boolean retired() {
      return !until.isEmpty();
    }

    /** Whether it is a code without a division of its own: 市辖区, 省直辖县级行政区划. */
    boolean filler() {
      return switch (name) {
        case "市辖区", "县", "市" -> true;
        case "台湾省" -> code.startsWith("83");
        default -> name.contains("直辖");
      };
    }

    /** The first four digits of the code, which tell the prefecture. */
    String prefix() {
      return code.substring(0, PREFECTURE_DIGITS);
    }
  }

  /** The table that ssp ships with; read when first asked for. */
  static DivisionTable builtIn() {
    return BuiltIn.TABLE;
  }

  /** The first two digits of the codes that it has. */
  Set<String> provinces() {
    return starts.keySet();
  }

  /** The row of the province itself. */
  Row province(String digits) {
    int start = starts.getOrDefault(digits, bytes.length);
    int end = start;
    while (bytes[end] != '\n') {
      end++;
    }
    return rows(start, end + 1, true).get(0);
  }

  /** All rows with codes that begin with those two digits, in the order of their codes. */
  List<Row> rows(String digits) {
    return rows(digits, true);
  }

  /** As {@link #rows}, but without those of divisions that are no more. */
  List<Row> rowsOfToday(String digits) {
    return rows(digits, false);
  }

  private List<Row> rows(String digits, boolean retired) {
    int from = starts.getOrDefault(digits, bytes.length);
    return rows(from, ends.getOrDefault(digits, bytes.length), retired);
  }

  /** Takes lines apart. Their bytes become text only where the row is wanted. */
  private List<Row> rows(int from, int to, boolean retired) {
    List<Row> rows = new ArrayList<>();
    int[] cellEnds = new int[COLUMNS];
    int column = 0;
    int start = from;
    for (int at = from; at < to; at++) {
      if (bytes[at] == '\t' || bytes[at] == '\n') {
        cellEnds[column++] = at;
      }
      if (bytes[at] == '\n') {
        Arrays.fill(cellEnds, column, COLUMNS, at);
        if (retired || cellEnds[UNTIL] <= cellEnds[UNTIL - 1] + 1) {
          rows.add(row(start, cellEnds));
        }
        column = 0;
        start = at + 1;
      }
    }
    return rows;
  }

  private Row row(int start, int[] cellEnds) {
    String[] cells = new String[COLUMNS];
    int from = start;
    for (int column = 0; column < COLUMNS; column++) {
      int length = cellEnds[column] - from;
      cells[column] = length <= 0 ? "" : new String(bytes, from, length, StandardCharsets.UTF_8);
      from = cellEnds[column] + 1;
    }
    return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
  }

  private static byte[] read() {
    try (InputStream file = DivisionTable.class.getResourceAsStream("divisions.tsv")) {
      if (file == null) {
        throw new IllegalStateException("the table divisions.tsv is not in the program");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds back the reading. */
  private static final class BuiltIn {
    private static final DivisionTable TABLE = new DivisionTable(read());
  }
}
