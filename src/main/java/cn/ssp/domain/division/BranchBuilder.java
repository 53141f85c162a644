package cn.ssp.domain.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the divisions of a province, those of today before those that were, and puts them where
 * their names are looked for. A prefix is the first four digits of a code: it tells the prefecture.
 * Plain loops, since this runs once and cold, when streams cost more than all else here.
 */
final class BranchBuilder {
  private final Division province;
  private final Map<String, Known> prefectures = new LinkedHashMap<>();
  private final Map<String, List<String>> prefixes = new HashMap<>();
  private final Map<String, String> shortened = new HashMap<>();
  private final Map<String, String> fillers = new HashMap<>();
  private final Map<String, List<Known>> counties = new LinkedHashMap<>();
  private final Set<String> direct = new HashSet<>();
  private final Map<String, List<Known>> anywhere = new HashMap<>();

  BranchBuilder(Division province) {
    this.province = province;
  }

  /** Words that may fill the level of the prefecture for the codes of that prefix. */
  void fill(String prefix, String words) {
    fillers.put(prefix, words);
  }

  /** A prefecture, and the short names of it, with commas between them. */
  void addPrefecture(String prefix, Known prefecture, String shortNames) {
    prefectures.putIfAbsent(prefecture.name(), prefecture);
    append(prefixes, prefecture.name(), prefix);
    if (!shortNames.isEmpty()) {
      for (String shortName : shortNames.split(",", -1)) {
        shortened.put(shortName, prefecture.name());
      }
    }
  }

  void addCounty(String prefix, Known county) {
    append(counties, prefix, county);
    append(anywhere, county.name(), county);
    if (province.inMunicipality() || (county instanceof Division today && today.isDirect())) {
      direct.add(prefix);
    }
  }

  Branch build() {
    NameTable<Known> withoutPrefecture = new NameTable<>(withoutPrefecture());
    return new Branch(
        province,
        new NameTable<>(prefectures(withoutPrefecture)),
        withoutPrefecture,
        new NameTable<>(anywhere));
  }

  private Map<String, Known> withoutPrefecture() {
    Map<String, Known> names = new HashMap<>();
    for (Map.Entry<String, List<Known>> entry : counties.entrySet()) {
      if (direct.contains(entry.getKey())) {
        for (Known county : entry.getValue()) {
          if (county instanceof Division || !isOfToday(county.name())) {
            putLater(names, county);
          }
        }
      }
    }
    return names;
  }

  /** Whether a county of today has the name, wherever it is: then the name means that one. */
  private boolean isOfToday(String name) {
    List<Known> namesakes = anywhere.get(name);
    return namesakes != null && namesakes.get(0) instanceof Division;
  }

  private Map<String, Prefecture> prefectures(NameTable<Known> withoutPrefecture) {
    Map<String, Prefecture> names = new HashMap<>();
    for (Known prefecture : prefectures.values()) {
      names.put(prefecture.name(), new Prefecture(prefecture, true, in(prefecture.name())));
    }
    for (Map.Entry<String, String> entry : shortened.entrySet()) {
      Prefecture prefecture = names.get(entry.getValue());
      if (prefecture != null) {
        names.putIfAbsent(entry.getKey(), prefecture.shortened());
      }
    }
    Prefecture filler = new Prefecture(null, true, withoutPrefecture);
    for (Map.Entry<String, String> entry : fillers.entrySet()) {
      if (direct.contains(entry.getKey())) {
        names.put(entry.getValue(), filler);
      }
    }
    if (province.inMunicipality()) {
      names.put(province.name(), filler);
    }
    return names;
  }

  private NameTable<Known> in(String prefecture) {
    Map<String, Known> names = new HashMap<>();
    for (String prefix : prefixes.getOrDefault(prefecture, List.of())) {
      for (Known county : counties.getOrDefault(prefix, List.of())) {
        putLater(names, county);
      }
    }
    return new NameTable<>(names);
  }

  /** Of those that bear a name in one place, keeps the one of today, or else the last. */
  private static void putLater(Map<String, Known> names, Known county) {
    Known before = names.get(county.name());
    if (before == null || isLater(county, before)) {
      names.put(county.name(), county);
    }
  }

  private static boolean isLater(Known one, Known other) {
    return other instanceof RetiredDivision before
        && (!(one instanceof RetiredDivision retired) || retired.endedAfter(before));
  }

  private static <T> void append(Map<String, List<T>> lists, String key, T element) {
    @Nullable List<T> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>(2);
      lists.put(key, list);
    }
    list.add(element);
  }
}
