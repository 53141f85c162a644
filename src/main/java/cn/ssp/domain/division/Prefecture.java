package cn.ssp.domain.division;

import org.jspecify.annotations.Nullable;

/**
 * What a name behind the province's leads to.
 *
 * @param division the prefecture, of today or not; null for words that only fill the level (市辖区)
 * @param inFull whether the name was the whole one, and not 苏州 for 苏州市
 * @param counties the names that may follow
 */
record Prefecture(@Nullable Known division, boolean inFull, NameTable<Known> counties) {
  /** Whether no county is below it today: 东莞市. */
  boolean isLeaf() {
    return counties.values().stream().noneMatch(Division.class::isInstance);
  }

  Prefecture shortened() {
    return new Prefecture(division, false, counties);
  }
}
