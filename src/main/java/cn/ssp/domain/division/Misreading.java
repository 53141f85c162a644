package cn.ssp.domain.division;

import cn.ssp.domain.division.AddressResult.Reason;
import cn.ssp.domain.division.AddressResult.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address that fits no reading: how far it can be followed, and what it may have meant. */
final class Misreading {
  private static final String MARKS = "市区县州旗";

  private final Branch branch;
  private final String address;
  private final int start;
  private final MunicipalityForm form;

  Misreading(Branch branch, String address, int start, MunicipalityForm form) {
    this.branch = branch;
    this.address = address;
    this.start = start;
    this.form = form;
  }

  AddressResult result() {
    int end = start;
    NameTable<Prefecture> names = branch.prefectures();
    for (int index = names.longest(address, start); index >= 0; index = names.shorter(index)) {
      Prefecture prefecture = names.value(index);
      int behind = start + names.length(index);
      AddressResult leftOver = leftOver(prefecture, behind);
      if (leftOver != null) {
        return leftOver;
      }
      end = Math.max(end, behind);
    }
    AddressResult leftOver = leftOver(branch.anywhere());
    if (leftOver != null) {
      return leftOver;
    }
    Level level = end == start ? Level.PREFECTURE : Level.COUNTY;
    return unknown(level, Reason.NO_MATCH, end, nearest(end));
  }

  /** Text goes on behind a county of the prefecture, or behind a prefecture that has none. */
  private @Nullable AddressResult leftOver(Prefecture prefecture, int behind) {
    int index = prefecture.counties().longest(address, behind);
    if (index >= 0 && prefecture.counties().value(index) instanceof Division county) {
      int end = behind + prefecture.counties().length(index);
      return unknown(Level.COUNTY, Reason.LEFT_OVER, end, List.of(form.full(county)));
    }
    return prefecture.division() instanceof Division division && prefecture.isLeaf()
        ? unknown(Level.COUNTY, Reason.LEFT_OVER, behind, List.of(form.full(division)))
        : null;
  }

  /** Text goes on behind a county whose prefecture was left out. */
  private @Nullable AddressResult leftOver(NameTable<List<Known>> anywhere) {
    int index = anywhere.longest(address, start);
    if (index < 0) {
      return branch.isLeaf()
          ? unknown(
              Level.PREFECTURE, Reason.LEFT_OVER, start, List.of(form.full(branch.province())))
          : null;
    }
    List<Division> counties = Known.only(Division.class, anywhere.value(index));
    return counties.isEmpty()
        ? null
        : unknown(
            Level.COUNTY,
            Reason.LEFT_OVER,
            start + anywhere.length(index),
            counties.stream().map(form::full).toList());
  }

  /** The counties of that very name elsewhere in the province, or else those that look like it. */
  private List<String> nearest(int end) {
    List<Known> namesakes = branch.anywhere().rest(address, end);
    if (namesakes != null && namesakes.get(0) instanceof Division) {
      return Known.only(Division.class, namesakes).stream().map(form::full).toList();
    }
    Nearest nearest = new Nearest(address.substring(start));
    for (List<Known> counties : branch.anywhere().values()) {
      for (Division county : Known.only(Division.class, counties)) {
        if (resembles(county, end)) {
          nearest.offer(behindProvince(county), form.full(county));
        }
      }
    }
    return nearest.found();
  }

  /** Whether the text from the place on has anything of the county's name but its mark. */
  private boolean resembles(Division county, int from) {
    for (int index = 0; index < county.name().length() - 1; index++) {
      char character = county.name().charAt(index);
      if (MARKS.indexOf(character) < 0 && address.indexOf(character, from) >= 0) {
        return true;
      }
    }
    return false;
  }

  private String behindProvince(Division county) {
    return MunicipalityForm.NONE.full(county).substring(branch.province().name().length());
  }

  private AddressResult unknown(Level level, Reason reason, int end, List<String> suggestions) {
    return new Unknown(branch.province(), level, reason, address.substring(end), suggestions);
  }
}
