package cn.ssp.domain.division;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a province's territory of the rows of its file. */
final class TerritoryReader {
  private static final int CODE_LENGTH = 6;

  private final Today today;
  private final Gazetteer gazetteer;
  private final BranchBuilder branch;
  private final List<RetiredDivision> retired = new ArrayList<>();

  /**
   * A reader.
   *
   * @param province the province
   * @param today what is in it
   * @param gazetteer finds the divisions of other provinces
   */
  TerritoryReader(Division province, Today today, Gazetteer gazetteer) {
    this.today = today;
    this.gazetteer = gazetteer;
    this.branch = new BranchBuilder(province);
  }

  Territory read(DivisionRows rows) {
    while (rows.next()) {
      Level level = Level.of(rows.code());
      if (rows.retired()) {
        retire(rows, level);
      } else {
        add(rows, level);
      }
    }
    return new Territory(retired, branch.build());
  }

  private void add(DivisionRows rows, Level level) {
    Division division = today.withCode(rows.code());
    if (division == null) {
      fill(rows, level);
    } else if (level == Level.PREFECTURE) {
      branch.addPrefecture(rows.prefix(), division, rows.shortNames());
    } else if (level == Level.COUNTY) {
      branch.addCounty(rows.prefix(), division);
    }
  }

  private void fill(DivisionRows rows, Level level) {
    if (level == Level.PREFECTURE) {
      branch.fill(rows.prefix(), rows.name());
    }
  }

  private void retire(DivisionRows rows, Level level) {
    RetiredDivision division =
        new RetiredDivision(rows.code(), rows.name(), year(rows.until()), successors(rows));
    retired.add(division);
    if (level == Level.PREFECTURE) {
      branch.addPrefecture(rows.prefix(), division, "");
    } else {
      branch.addCounty(rows.prefix(), division);
    }
  }

  private List<Division> successors(DivisionRows rows) {
    String codes = rows.successors();
    List<Division> successors = new ArrayList<>(1);
    for (int from = 0; from < codes.length(); from += CODE_LENGTH + 1) {
      String code = codes.substring(from, from + CODE_LENGTH);
      Division inside = today.withCode(code);
      successors.add(inside != null ? inside : gazetteer.known(code));
    }
    return successors;
  }

  private static @Nullable Year year(String until) {
    return until.equals("?") ? null : Year.of(Integer.parseInt(until));
  }
}
