package cn.ssp.domain.division;

import java.util.List;

/**
 * The names in a province, as addresses have them.
 *
 * @param province the province
 * @param prefectures the names that may follow and lead to counties
 * @param direct the names of counties that may follow at once, there being no prefecture
 * @param anywhere all counties of the province by name, wherever they are
 */
record Branch(
    Division province,
    NameTable<Prefecture> prefectures,
    NameTable<Known> direct,
    NameTable<List<Known>> anywhere) {
  /** Whether nothing below the province is known: 香港特别行政区. */
  boolean isLeaf() {
    return anywhere.isEmpty() && prefectures.isEmpty();
  }
}
