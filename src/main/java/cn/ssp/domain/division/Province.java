package cn.ssp.domain.division;

import org.jspecify.annotations.Nullable;

/**
 * A province, whose file is read when something below it is first asked for. What is no more waits
 * until an address is not right: most are, and the first should not wait for what it has no need
 * of. No lambda holds the reading back, as the first one of a class costs as much as reading the
 * province.
 */
final class Province {
  private static final int PROVINCE_DIGITS = 2;

  private final Division division;
  private final String shortNames;
  private final Gazetteer gazetteer;
  private volatile @Nullable Today today;
  private volatile @Nullable Territory ever;

  /**
   * A province that is not read yet.
   *
   * @param division the province itself
   * @param shortNames with commas between them, the longer before the shorter
   * @param gazetteer finds the divisions of other provinces
   */
  Province(Division division, String shortNames, Gazetteer gazetteer) {
    this.division = division;
    this.shortNames = shortNames;
    this.gazetteer = gazetteer;
  }

  Division division() {
    return division;
  }

  /** Whether its name in full, and not 江苏 for 江苏省, stands at the start of the address. */
  boolean isInFull(String address) {
    return address.startsWith(division.name());
  }

  /** How long the name of it is that stands at the start of the address; 0 if none does. */
  int named(String address) {
    if (isInFull(address)) {
      return division.name().length();
    }
    for (String shortName : shortNames.split(",", -1)) {
      if (address.startsWith(shortName)) {
        return shortName.length();
      }
    }
    return 0;
  }

  /** What there is today, and nothing of what there was. */
  Today today() {
    Today known = today;
    return known != null ? known : readToday();
  }

  /** What there is today, and what there was; threads that read it at once come to the same. */
  Territory ever() {
    Territory known = ever;
    if (known == null) {
      known = new TerritoryReader(division, today(), gazetteer).read(rows());
      ever = known;
    }
    return known;
  }

  private synchronized Today readToday() {
    Today read = today;
    if (read == null) {
      read = new Today(division, rows());
      today = read;
    }
    return read;
  }

  private DivisionRows rows() {
    return DivisionRows.of(division.code().substring(0, PROVINCE_DIGITS));
  }
}
