package cn.ssp.domain.division;

import org.jspecify.annotations.Nullable;

/**
 * A province, whose rows are read when something below it is first asked for. Those of divisions
 * that are no more wait until an address is not right: most are, and the first should not wait for
 * what it has no need of. No lambda holds the reading back, as the first one of a class costs as
 * much as reading the province.
 */
final class Province {
  private final Division division;
  private final String digits;
  private final DivisionTable table;
  private final Gazetteer gazetteer;
  private volatile @Nullable Territory today;
  private volatile @Nullable Territory ever;

  /**
   * A province that is not read yet.
   *
   * @param division the province itself
   * @param digits the first two digits of its codes
   * @param table where its rows are
   * @param gazetteer finds the divisions of other provinces
   */
  Province(Division division, String digits, DivisionTable table, Gazetteer gazetteer) {
    this.division = division;
    this.digits = digits;
    this.table = table;
    this.gazetteer = gazetteer;
  }

  Division division() {
    return division;
  }

  /** What there is today, and nothing of what there was. */
  Territory today() {
    Territory known = today;
    return known != null ? known : readToday();
  }

  /** What there is today, and what there was. */
  Territory ever() {
    Territory known = ever;
    return known != null ? known : readEver();
  }

  private synchronized Territory readToday() {
    Territory read = today;
    if (read == null) {
      read = new TerritoryReader(division, gazetteer).read(table.rowsOfToday(digits));
      today = read;
    }
    return read;
  }

  private synchronized Territory readEver() {
    Territory read = ever;
    if (read == null) {
      read = new TerritoryReader(division, gazetteer).read(table.rows(digits));
      ever = read;
    }
    return read;
  }
}
