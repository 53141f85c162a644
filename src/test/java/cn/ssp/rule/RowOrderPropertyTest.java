package cn.ssp.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Finding;
import cn.ssp.template.Templates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What is found in a row does not depend on the rows around it, shown by rosters of chance. */
@NullMarked
class RowOrderPropertyTest {
  private static final int RUNS = 25;
  private static final int MOST_CHANGES = 4;

  /** The rules that look across rows; what they find is compared apart, or cannot occur here. */
  private static final Set<String> ACROSS_ROWS =
      Set.of(
          "identity-duplicate",
          "mobile-shared",
          "blank-row",
          "too-many-rows",
          "same-person-two-rosters");

  private static final List<String> NUMBERS =
      List.of(
          "320583199005129959",
          "320106199508129964",
          "321322199902149965",
          "34082519881103995X",
          "310115198507309955",
          "653121199703219968",
          "320282198109099953",
          "320481199203089961",
          "321181199611209963",
          "410122198312029950");

  private static final Map<String, String> RIGHT =
      Map.ofEntries(
          Map.entry("idType", "居民身份证"),
          Map.entry("name", "张三"),
          Map.entry("householdType", "本省城镇"),
          Map.entry("householdAddress", "江苏省苏州市吴江区"),
          Map.entry("contractReason", "新签"),
          Map.entry("contractType", "固定期限"),
          Map.entry("contractStart", "2026-12-01"),
          Map.entry("contractEnd", "2029-11-30"),
          Map.entry("occupation", "普通员工"),
          Map.entry("insuredIdentity", "企业职工"),
          Map.entry("monthlyWage", "5200"));

  /** Good values and bad ones; a number of the list may well be that of another row. */
  private static final Map<String, List<String>> VALUES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("idType", List.of("居民身份证", "外国人护照", "护照", "")),
              Map.entry(
                  "idNumber",
                  List.of(
                      "320583199005129959",
                      "320106199508129964",
                      "320583199005129958",
                      "32058319900512995",
                      "32O583199005129959",
                      "320583199002309959",
                      "3.20583E+17",
                      "E12345678",
                      "")),
              Map.entry("name", List.of("李四", "王 五", "古丽娜尔·艾山", "古丽娜尔•艾山", "冯□", "")),
              Map.entry("householdType", List.of("本省城镇", "外省农村", "外国人", "外地农村", "")),
              Map.entry(
                  "householdAddress",
                  List.of(
                      "江苏省南京市鼓楼区",
                      "江苏省苏州市吴江市",
                      "江苏省苏州市吴县市",
                      "江苏省鼓楼区",
                      "江苏省昆山市",
                      "湖北省仙桃市",
                      "南京市鼓楼区",
                      "江苏省苏州市吴江县区",
                      "")),
              Map.entry("mobile", List.of("13800000001", "138 0000 0001", "12345", "")),
              Map.entry("contractReason", List.of("新签", "续签", "新增", "")),
              Map.entry("contractType", List.of("固定期限", "无固定期限", "长期", "")),
              Map.entry(
                  "contractStart",
                  List.of("2026-12-31", "2027-01-01", "2026-09-01", "2026-04-30", "2026.12.1", "")),
              Map.entry("contractEnd", List.of("2029-11-30", "2026-11-22", "2026-02-30", "")),
              Map.entry("occupation", List.of("管理人员", "经理", "")),
              Map.entry("monthlyWage", List.of("0", "5200.55", "-1", "六千", "")),
              Map.entry("remark", List.of("=A1", "　", "无"))));

  private final long seed = new Random().nextLong();
  private final Random chance = new Random(seed);

  @Test
  void aRowIsJudgedAloneAsAmongOthersInAnyOrder() {
    for (int run = 0; run < RUNS; run++) {
      List<Map<String, String>> rows = rows();
      List<Integer> order = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
      Collections.shuffle(order, chance);
      List<List<String>> found = ofTheirOwn(order.stream().map(rows::get).toList());

      for (int place = 0; place < order.size(); place++) {
        Map<String, String> row = rows.get(order.get(place));
        assertThat(found.get(place))
            .as("row %s in place %d, seed %d", row, place, seed)
            .isEqualTo(ofTheirOwn(List.of(row)).get(0));
      }
    }
  }

  /** Whichever row of a person comes first, each of the others is one too many. */
  @Test
  void rulesAcrossRowsFindAsMuchInAnyOrder() {
    for (int run = 0; run < RUNS; run++) {
      List<Map<String, String>> rows = rows();
      Map<String, Integer> before = acrossRows(rows);
      Collections.shuffle(rows, chance);

      assertThat(acrossRows(rows)).as("seed %d", seed).isEqualTo(before);
    }
  }

  private List<Map<String, String>> rows() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String number : NUMBERS) {
      Map<String, String> row = new TreeMap<>(RIGHT);
      row.put("idNumber", number);
      row.put("mobile", "1390000000" + rows.size());
      for (int change = chance.nextInt(MOST_CHANGES); change > 0; change--) {
        String key = oneOf(List.copyOf(VALUES.keySet()));
        row.put(key, oneOf(VALUES.getOrDefault(key, List.of())));
      }
      rows.add(row);
    }
    return rows;
  }

  /** What rules about a single row find in each, without the number of the row. */
  private static List<List<String>> ofTheirOwn(List<Map<String, String>> rows) {
    List<List<String>> found = new ArrayList<>();
    rows.forEach(row -> found.add(new ArrayList<>()));
    for (Finding finding : check(rows)) {
      if (!ACROSS_ROWS.contains(finding.kind().id())) {
        String told = RosterFixture.told(finding).replaceFirst("^([A-Z]*)\\d+", "$1");
        found.get(finding.place().row() - 2).add(told);
      }
    }
    return found;
  }

  private static Map<String, Integer> acrossRows(List<Map<String, String>> rows) {
    Map<String, Integer> counts = new HashMap<>();
    for (Finding finding : check(rows)) {
      if (finding.kind().id().equals("identity-duplicate")) {
        counts.merge(finding.kind().id(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static List<Finding> check(List<Map<String, String>> rows) {
    RosterFixture roster = RosterFixture.empty(Templates.builtIn().find("enrolment").orElseThrow());
    for (Map<String, String> row : rows) {
      roster.blankRow();
      row.forEach(roster::with);
    }
    return roster.rawFindings();
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(chance.nextInt(choices.size()));
  }
}
