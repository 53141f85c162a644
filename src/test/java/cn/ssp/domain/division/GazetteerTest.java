package cn.ssp.domain.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class GazetteerTest {
  private static final Pattern KIND =
      Pattern.compile("(?:自治[州县旗]|地区|(?<=六枝)特区|(?<=神农架)林区|[市县区旗盟])$");

  /** What people write and 民政部 does not count: the districts of 大兴安岭地区, and 大柴旦. */
  private static final Set<String> UNCOUNTED =
      Set.of("232761", "232762", "232763", "232764", "632857");

  private final Gazetteer gazetteer = Gazetteer.builtIn();

  @Test
  void hasAsManyDivisionsAsTheMinistryCountedIn2024() {
    assertThat(of(Level.PROVINCE)).hasSize(34);
    assertThat(kinds(of(Level.PREFECTURE))).isEqualTo(Map.of("市", 293, "自治州", 30, "地区", 7, "盟", 3));
    assertThat(kinds(of(Level.COUNTY)))
        .isEqualTo(
            Map.of("县", 1301, "区", 977, "市", 397, "自治县", 117, "旗", 49, "自治旗", 3, "特区", 1, "林区", 1));
  }

  @Test
  void everyDivisionHasItsOwnCodeAndItsOwnAddress() {
    List<Division> divisions = gazetteer.divisions();

    assertThat(divisions).extracting(Division::code).doesNotHaveDuplicates().isSorted();
    assertThat(divisions).extracting(MunicipalityForm.REPEATED::full).doesNotHaveDuplicates();
  }

  @Test
  void everyRetiredDivisionLeadsToDivisionsOfToday() {
    Set<Division> today = new HashSet<>(gazetteer.divisions());

    assertThat(gazetteer.retired()).hasSize(3_615);
    assertThat(gazetteer.retired())
        .allSatisfy(one -> assertThat(today).containsAll(one.successors()));
  }

  @Test
  void knowsWhatIsAboveADivision() {
    Division wujiang = gazetteer.division("320509").orElseThrow();

    assertThat(wujiang.name()).isEqualTo("吴江区");
    assertThat(wujiang.parent()).isEqualTo(gazetteer.division("320500").orElseThrow());
    assertThat(wujiang.province().name()).isEqualTo("江苏省");
    assertThat(wujiang).hasToString("江苏省苏州市吴江区");
  }

  @Test
  void putsNoPrefectureWhereThereIsNone() {
    assertThat(gazetteer.division("429004").orElseThrow()).hasToString("湖北省仙桃市");
    assertThat(gazetteer.division("310115").orElseThrow()).hasToString("上海市浦东新区");
    assertThat(gazetteer.division("500229").orElseThrow()).hasToString("重庆市城口县");
    assertThat(gazetteer.division("310100")).isEmpty();
    assertThat(gazetteer.division("")).isEmpty();
    assertThat(gazetteer.division("99")).isEmpty();
  }

  private List<Division> of(Level level) {
    return gazetteer.divisions().stream()
        .filter(division -> division.level() == level && !UNCOUNTED.contains(division.code()))
        .toList();
  }

  private static Map<String, Integer> kinds(List<Division> divisions) {
    Map<String, Integer> kinds = new TreeMap<>();
    for (Division division : divisions) {
      Matcher kind = KIND.matcher(division.name());
      kinds.merge(kind.find() ? kind.group() : division.name(), 1, Integer::sum);
    }
    return kinds;
  }
}
