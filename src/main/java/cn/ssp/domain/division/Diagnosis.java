package cn.ssp.domain.division;

import cn.ssp.domain.division.AddressResult.Ambiguous;
import cn.ssp.domain.division.AddressResult.LevelMissing;
import cn.ssp.domain.division.AddressResult.Reason;
import cn.ssp.domain.division.AddressResult.Retired;
import cn.ssp.domain.division.AddressResult.Split;
import cn.ssp.domain.division.AddressResult.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what is wrong with an address that has a province and is not right. */
final class Diagnosis {
  private final Branch branch;
  private final boolean inFull;
  private final String address;
  private final int start;
  private final MunicipalityForm form;
  private final List<Step> steps;

  Diagnosis(Province province, String address, MunicipalityForm form) {
    this.branch = province.ever().branch();
    this.inFull = province.isInFull(address);
    this.address = address;
    this.start = province.named(address);
    this.form = form;
    this.steps = steps();
  }

  /** A prefecture's name behind the province, and where it ends. */
  private record Step(Prefecture prefecture, int end) {
    @Nullable RetiredDivision retired() {
      return prefecture.division() instanceof RetiredDivision retired ? retired : null;
    }
  }

  /** The first explanation that holds. */
  AddressResult result() {
    AddressResult result = tooShort();
    result = result != null ? result : onceRight();
    result = result != null ? result : shortened();
    result = result != null ? result : onceRightAbove();
    result = result != null ? result : shortenedOnce();
    return result != null ? result : new Misreading(branch, address, start, form).result();
  }

  /** The address ends behind a prefecture that has counties. */
  private @Nullable AddressResult tooShort() {
    if (start == address.length() && !branch.isLeaf()) {
      return nothingThere(Level.PREFECTURE, List.of());
    }
    for (Step step : steps) {
      boolean wantsCounty = step.retired() == null && !step.prefecture().isLeaf();
      if (step.end() == address.length() && wantsCounty) {
        return nothingThere(Level.COUNTY, List.of());
      }
    }
    return null;
  }

  /** All levels are named, one by a name that it had once. */
  private @Nullable AddressResult onceRight() {
    if (!inFull) {
      return null;
    }
    for (Step step : steps) {
      Known county = step.prefecture().counties().rest(address, step.end());
      if (step.prefecture().inFull() && county != null) {
        return ended(step, county);
      }
    }
    return branch.direct().rest(address, start) instanceof RetiredDivision county
        ? ended(county)
        : null;
  }

  /** A level or a mark was left out before a county of today. */
  private @Nullable AddressResult shortened() {
    List<Division> meant = Known.only(Division.class, meant());
    if (meant.isEmpty()) {
      return null;
    }
    return meant.size() == 1
        ? new LevelMissing(branch.province(), meant.get(0), form.full(meant.get(0)))
        : new Ambiguous(branch.province(), full(meant));
  }

  /** The address ends behind a prefecture that is no more. */
  private @Nullable AddressResult onceRightAbove() {
    for (Step step : steps) {
      RetiredDivision retired = step.retired();
      if (retired != null && step.end() == address.length()) {
        List<Division> now = retired.successors();
        return now.stream().allMatch(one -> one.level() == Level.COUNTY)
            ? ended(retired)
            : nothingThere(Level.COUNTY, full(now));
      }
    }
    return null;
  }

  /** A level or a mark was left out before a county that is no more. */
  private @Nullable AddressResult shortenedOnce() {
    List<RetiredDivision> meant = Known.only(RetiredDivision.class, meant());
    if (meant.isEmpty()) {
      return null;
    }
    List<Division> successors =
        meant.stream().flatMap(one -> one.successors().stream()).distinct().toList();
    if (successors.size() == 1) {
      Division successor = successors.get(0);
      return new LevelMissing(branch.province(), successor, form.full(successor));
    }
    boolean alike = meant.stream().map(RetiredDivision::successors).distinct().count() == 1;
    return alike ? ended(meant.get(0)) : new Ambiguous(branch.province(), full(successors));
  }

  /** What the address can mean if whatever is wanting in it is added. */
  private Set<Known> meant() {
    Set<Known> meant = new LinkedHashSet<>();
    for (Step step : steps) {
      Known county = step.prefecture().counties().rest(address, step.end());
      if (county != null) {
        meant.add(county);
      } else if (step.end() == address.length()
          && step.prefecture().division() instanceof Division division
          && step.prefecture().isLeaf()) {
        meant.add(division);
      }
    }
    List<Known> anywhere = branch.anywhere().rest(address, start);
    if (anywhere != null) {
      meant.addAll(anywhere);
    }
    if (start == address.length() && branch.isLeaf()) {
      meant.add(branch.province());
    }
    return meant;
  }

  private AddressResult ended(Step step, Known county) {
    RetiredDivision above = step.retired();
    if (county instanceof RetiredDivision retired) {
      return ended(retired);
    }
    if (above == null || !(county instanceof Division division)) {
      throw new IllegalStateException("nothing ended in " + address);
    }
    return new Retired(branch.province(), above, division, form.full(division));
  }

  private AddressResult ended(RetiredDivision was) {
    List<Division> successors = was.successors();
    return switch (successors.size()) {
      case 0 ->
          new Unknown(
              branch.province(), was.level(), Reason.NO_LONGER_EXISTS, was.name(), List.of());
      case 1 ->
          new Retired(branch.province(), was, successors.get(0), form.full(successors.get(0)));
      default -> new Split(branch.province(), was, full(successors));
    };
  }

  private AddressResult nothingThere(Level level, List<String> suggestions) {
    return new Unknown(branch.province(), level, Reason.NOTHING_THERE, "", suggestions);
  }

  private List<Step> steps() {
    List<Step> found = new ArrayList<>();
    NameTable<Prefecture> names = branch.prefectures();
    for (int index = names.longest(address, start); index >= 0; index = names.shorter(index)) {
      found.add(new Step(names.value(index), start + names.length(index)));
    }
    return found;
  }

  private List<String> full(List<Division> divisions) {
    return divisions.stream().map(form::full).toList();
  }
}
