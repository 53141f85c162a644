package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import cn.ssp.template.Typing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every roster that is mended, whatever mistakes are in it. */
class FixPropertyTest {
  private static final int ROSTERS = 30;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Template COLLECTION = Templates.builtIn().find("collection").orElseThrow();
  private static final Pattern CHANGE =
      Pattern.compile("(?m)^  ([A-Z])(\\d+) .*”  ([a-z0-9, -]+)$");
  private static final Pattern REMOVAL = Pattern.compile("(?m)^  第 (\\d+) 行 ");

  private static final List<String> ADDRESSES =
      List.of("江苏省苏州市吴江区", "江苏省苏州市吴江市", "江苏省昆山市", "江苏省鼓楼区", "江苏省苏州市吴县市", "苏州", "江苏省无锡市惠山县");

  private static final List<String> DATES =
      List.of(
          "1990-01-02",
          "1990.1.2",
          "1990/1/2",
          "1990年1月2日",
          "1990-1-2 0:00:00",
          "1990-1-32",
          "1/2/1990",
          "90.1.2",
          "1990-01-02 8:00");

  @TempDir private Path folder;

  @Test
  void fixesWhatItSaysAndNothingElse() throws IOException {
    for (int seed = 1; seed <= ROSTERS; seed++) {
      check(seed);
    }
  }

  private void check(int seed) throws IOException {
    String label = "seed " + seed;
    List<List<String>> before = rows(new Random(seed));
    Desk desk = new Desk(folder);
    desk.csv("a.csv", before.stream().map(row -> String.join(",", row)).toArray(String[]::new));
    Collection<String> found = findings(desk, "a.csv");

    assertThat(desk.ssp("fix", "--force", "--reveal", "a.csv")).as(label).isZero();
    List<MatchResult> changes = CHANGE.matcher(desk.out()).results().toList();
    NavigableSet<Integer> removed = new TreeSet<>();
    REMOVAL.matcher(desk.out()).results().forEach(row -> removed.add(number(row.group(1))));
    if (changes.isEmpty() && removed.isEmpty()) {
      return;
    }
    Collection<String> left = findings(desk, "a.fixed.csv");
    Map<String, String> mended = new HashMap<>();
    for (MatchResult change : changes) {
      int row = number(change.group(2));
      String place = (row - removed.headSet(row).size()) + ":" + (change.group(1).charAt(0) - 'A');
      mended.put(place, change.group(3));
      for (String rule : change.group(3).split(", ", -1)) {
        assertThat(left).as(label).doesNotContain(place + ":" + rule);
      }
    }
    Collection<String> known = moved(found, removed);
    assertThat(left)
        .as(label + ": nothing new, but of dates that could not be read before")
        .allMatch(finding -> known.contains(finding) || readsADateNow(finding, mended));
    verifyCells(label, before, removed, mended);

    assertThat(desk.ssp("fix", "a.fixed.csv")).as(label).isZero();
    assertThat(desk.out()).as(label).startsWith("没有可以自动修正的内容");
  }

  private void verifyCells(
      String label,
      List<List<String>> before,
      NavigableSet<Integer> removed,
      Map<String, String> mended)
      throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("a.fixed.csv"));
    assertThat(lines).as(label).hasSize(before.size() - removed.size());
    for (int old = 1; old <= before.size(); old++) {
      if (removed.contains(old)) {
        continue;
      }
      int row = old - removed.headSet(old).size();
      String[] cells = lines.get(row - 1).split(",", -1);
      for (int column = 0; column < cells.length; column++) {
        String was = before.get(old - 1).get(column);
        if (!mended.containsKey(row + ":" + column)) {
          assertThat(cells[column]).as(label).isEqualTo(was);
        } else if (column == COLLECTION.indexOf("idNumber")) {
          String plain = Typing.withoutSpaces(Typing.halfWidth(was)).replace('x', 'X');
          assertThat(cells[column])
              .as(label)
              .isEqualTo(plain.length() == 15 ? new CitizenNumber(plain).inFull() : plain);
        }
      }
    }
  }

  /** A mended birthday may contradict the number, and so on. */
  private static boolean readsADateNow(String finding, Map<String, String> mended) {
    String row = finding.substring(0, finding.indexOf(':') + 1);
    return mended.entrySet().stream()
        .anyMatch(
            change -> change.getKey().startsWith(row) && change.getValue().contains("bad-date"));
  }

  private static Collection<String> moved(
      Collection<String> findings, NavigableSet<Integer> removed) {
    return findings.stream()
        .map(
            finding -> {
              int colon = finding.indexOf(':');
              int row = number(finding.substring(0, colon));
              return (row - removed.headSet(row).size()) + finding.substring(colon);
            })
        .toList();
  }

  /** Each finding as row, column and rule. */
  private static Collection<String> findings(Desk desk, String file) throws IOException {
    desk.ssp("validate", "--report", "ndjson", "--limit", "0", file);
    List<String> findings = new ArrayList<>();
    for (String line : desk.out().lines().toList()) {
      JsonNode finding = JSON.readTree(line);
      if (finding.has("rule")) {
        int column = COLLECTION.indexOf(finding.path("column").asText());
        findings.add(
            finding.path("row").asInt() + ":" + column + ":" + finding.path("rule").asText());
      }
    }
    return findings;
  }

  private static List<List<String>> rows(Random random) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLLECTION.columns().stream().map(column -> column.headingCell()).toList());
    int count = 1 + random.nextInt(8);
    for (int index = 0; index < count; index++) {
      rows.add(
          COLLECTION.columns().stream()
              .map(column -> column.key())
              .map(row(random, rows.size()))
              .toList());
    }
    return rows;
  }

  private static String shipped(String key) {
    return COLLECTION
        .column(key)
        .map(column -> column.defaultValue() == null ? "" : column.defaultValue())
        .orElse("");
  }

  private static UnaryOperator<String> row(Random random, int number) {
    return random.nextInt(5) == 0 ? FixPropertyTest::shipped : filled(random, number);
  }

  private static UnaryOperator<String> filled(Random random, int number) {
    return key ->
        switch (key) {
          case "idType" -> mistyped(random, "居民身份证");
          case "idNumber" -> mistyped(random, idNumber(random, number));
          case "name" -> mistyped(random, random.nextBoolean() ? "王小芳" : "买买提.艾力");
          case "birthDate", "workStart" ->
              mistyped(random, DATES.get(random.nextInt(DATES.size())));
          case "householdType" -> mistyped(random, "本省城镇");
          case "ethnicity" -> "汉族";
          case "householdAddress" ->
              mistyped(random, ADDRESSES.get(random.nextInt(ADDRESSES.size())));
          case "householdDetail" -> mistyped(random, "曹安路8号（A座）");
          case "mobile" -> mistyped(random, "1380013" + (1000 + number));
          default -> "";
        };
  }

  private static String idNumber(Random random, int number) {
    String old = "320584900102" + (100 + number);
    return switch (random.nextInt(4)) {
      case 0 -> old;
      case 1 -> "110105194912310021".replace("1002", "10" + (10 + number));
      case 2 -> "3.20584E+17";
      default -> new CitizenNumber(old).inFull().toLowerCase(Locale.ROOT);
    };
  }

  private static String mistyped(Random random, String text) {
    int at = random.nextInt(text.length() + 1);
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at) + " " + text.substring(at);
      case 1 -> text.substring(0, at) + "\u200B" + text.substring(at);
      case 2 ->
          text.codePoints()
              .map(c -> Character.isLetterOrDigit(c) && c < 0x80 ? c + 0xFEE0 : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      default -> text;
    };
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
