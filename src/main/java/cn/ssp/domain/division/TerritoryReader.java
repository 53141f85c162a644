package cn.ssp.domain.division;

import cn.ssp.domain.division.DivisionTable.Row;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a province's territory of its rows in the table. */
final class TerritoryReader {
  private static final int CODE_LENGTH = 6;

  private final Division province;
  private final Gazetteer gazetteer;
  private final BranchBuilder branch;
  private final Map<String, Division> today = new LinkedHashMap<>();
  private final List<RetiredDivision> retired = new ArrayList<>();

  /**
   * A reader.
   *
   * @param province the province
   * @param gazetteer finds the divisions of other provinces
   */
  TerritoryReader(Division province, Gazetteer gazetteer) {
    this.province = province;
    this.gazetteer = gazetteer;
    this.branch = new BranchBuilder(province);
  }

  Territory read(List<Row> rows) {
    for (Row row : rows) {
      if (row.filler()) {
        fill(row);
      } else if (!row.retired()) {
        add(row);
      }
    }
    for (Row row : rows) {
      if (row.retired()) {
        retire(row);
      }
    }
    return new Territory(today, retired, branch.build());
  }

  private void fill(Row row) {
    if (Level.of(row.code()) == Level.PREFECTURE) {
      branch.fill(row.prefix(), row.name());
    }
  }

  private void add(Row row) {
    Level level = Level.of(row.code());
    if (level == Level.PROVINCE) {
      today.put(row.code(), province);
    } else if (level == Level.PREFECTURE) {
      Division prefecture = new Division(row.code(), row.name(), level, province);
      today.put(row.code(), prefecture);
      branch.addPrefecture(row.prefix(), prefecture, row.shortNames());
    } else {
      Division county = new Division(row.code(), row.name(), level, above(row));
      today.put(row.code(), county);
      branch.addCounty(row.prefix(), county);
    }
  }

  /** The prefecture of the code or, where only words fill its level, the province. */
  private Division above(Row row) {
    Division prefecture = today.get(row.prefix().concat("00"));
    return prefecture != null ? prefecture : province;
  }

  private void retire(Row row) {
    RetiredDivision division =
        new RetiredDivision(row.code(), row.name(), year(row.until()), successors(row));
    retired.add(division);
    if (division.level() == Level.PREFECTURE) {
      branch.addPrefecture(row.prefix(), division, "");
    } else {
      branch.addCounty(row.prefix(), division);
    }
  }

  private List<Division> successors(Row row) {
    List<Division> successors = new ArrayList<>(1);
    for (int from = 0; from < row.successors().length(); from += CODE_LENGTH + 1) {
      String code = row.successors().substring(from, from + CODE_LENGTH);
      Division inside = today.get(code);
      successors.add(inside != null ? inside : gazetteer.known(code));
    }
    return successors;
  }

  private static @Nullable Year year(String until) {
    return until.equals("?") ? null : Year.of(Integer.parseInt(until));
  }
}
