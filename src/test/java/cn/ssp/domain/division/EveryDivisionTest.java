package cn.ssp.domain.division;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.domain.division.AddressResult.Reason;
import cn.ssp.domain.division.AddressResult.Retired;
import cn.ssp.domain.division.AddressResult.Right;
import cn.ssp.domain.division.AddressResult.Split;
import cn.ssp.domain.division.AddressResult.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class EveryDivisionTest {
  private static final long SEED = 20210901;

  private final Gazetteer gazetteer = Gazetteer.builtIn();
  private final HouseholdAddress addresses =
      new HouseholdAddress(gazetteer, MunicipalityForm.REPEATED);

  @Test
  void everyCountyOfTodayIsRightInEveryForm() {
    for (Division division : gazetteer.divisions()) {
      if (division.level() == Level.COUNTY) {
        for (MunicipalityForm form : MunicipalityForm.values()) {
          assertThat(addresses.parse(form.full(division)))
              .isEqualTo(new Right(division, MunicipalityForm.REPEATED));
        }
      }
    }
  }

  @Test
  void everyPrefectureOfTodayIsRightOrWantsACounty() {
    Set<Division> withCounties = new HashSet<>();
    for (Division division : gazetteer.divisions()) {
      if (division.parent() != null) {
        withCounties.add(division.parent());
      }
    }
    for (Division division : gazetteer.divisions()) {
      if (division.level() == Level.PREFECTURE) {
        AddressResult result = addresses.parse(division.toString());
        if (withCounties.contains(division)) {
          assertThat(result)
              .isInstanceOfSatisfying(
                  Unknown.class,
                  unknown -> assertThat(unknown.reason()).isEqualTo(Reason.NOTHING_THERE));
        } else {
          assertThat(result).isEqualTo(new Right(division, MunicipalityForm.REPEATED));
        }
      }
    }
  }

  @Test
  void everyShortFormOfACountyOfTodayIsUnderstood() {
    for (Division division : gazetteer.divisions()) {
      if (division.level() == Level.COUNTY) {
        String address = division.province().name() + division.name();
        AddressResult result = addresses.parse(address);
        assertThat(result)
            .as(address)
            .isNotInstanceOf(Unknown.class)
            .isNotInstanceOf(Retired.class);
      }
    }
  }

  /** Each county that was, below each name that its prefecture has had. */
  @Test
  void everyCountyThatWasLeadsToItsSuccessors() {
    Set<String> today = new HashSet<>();
    gazetteer.divisions().forEach(division -> today.add(division.toString()));
    Map<String, Set<Division>> successors = new HashMap<>();
    for (RetiredDivision county : gazetteer.retired()) {
      if (county.level() == Level.COUNTY) {
        for (String above : namesAbove(county)) {
          successors
              .computeIfAbsent(above + county.name(), address -> new HashSet<>())
              .addAll(county.successors());
        }
      }
    }
    successors.keySet().removeAll(today);

    assertThat(successors).hasSizeGreaterThan(2_000);
    successors.forEach(
        (address, divisions) -> assertThat(wrong(address, divisions)).as(address).isFalse());
  }

  @Test
  void noPrefectureThatWasIsRight() {
    Set<String> today = new HashSet<>();
    gazetteer.divisions().forEach(division -> today.add(division.toString()));
    for (RetiredDivision prefecture : gazetteer.retired()) {
      String code = prefecture.code().substring(0, 2) + "0000";
      String address = gazetteer.division(code).orElseThrow() + prefecture.name();
      if (prefecture.level() == Level.PREFECTURE && !today.contains(address)) {
        assertThat(addresses.parse(address)).as(address).isNotInstanceOf(Right.class);
      }
    }
  }

  @Test
  void garbageIsNeverAnException() {
    List<String> names = new ArrayList<>();
    gazetteer.divisions().forEach(division -> names.add(division.name()));
    gazetteer.retired().forEach(division -> names.add(division.name()));
    Random random = new Random(SEED);
    for (int run = 0; run < 20_000; run++) {
      String address = garbage(names, random);
      try {
        assertThat(addresses.parse(address)).isNotNull();
      } catch (RuntimeException e) {
        throw new AssertionError("seed %s, run %s: %s".formatted(SEED, run, address), e);
      }
    }
  }

  private List<String> namesAbove(RetiredDivision county) {
    String province =
        gazetteer.division(county.code().substring(0, 2) + "0000").orElseThrow().name();
    if (Division.isOfMunicipality(county.code())) {
      return List.of(province);
    }
    String prefecture = county.code().substring(0, 4) + "00";
    List<String> names = new ArrayList<>();
    if (Level.of(prefecture) == Level.PROVINCE) {
      return names; // 460021 琼山县: the province had it without a prefecture
    }
    gazetteer.division(prefecture).ifPresent(one -> names.add(province + one.name()));
    gazetteer.retired().stream()
        .filter(one -> one.code().equals(prefecture))
        .forEach(one -> names.add(province + one.name()));
    return names;
  }

  private boolean wrong(String address, Set<Division> successors) {
    AddressResult result = addresses.parse(address);
    if (result instanceof Retired retired) {
      return !successors.contains(retired.successor()) || !isRight(retired.full());
    }
    if (result instanceof Split split) {
      return split.choices().size() < 2 || !split.choices().stream().allMatch(this::isRight);
    }
    return !(result instanceof Unknown unknown && unknown.reason() == Reason.NO_LONGER_EXISTS);
  }

  private boolean isRight(String address) {
    return addresses.parse(address) instanceof Right right && right.canonical().equals(address);
  }

  private static String garbage(List<String> names, Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "江苏省" : "");
    for (int part = random.nextInt(5); part > 0; part--) {
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(4)) {
        case 0 -> text.append(name, 0, random.nextInt(name.length() + 1));
        case 1 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        default -> text.append(name);
      }
    }
    return text.toString();
  }
}
