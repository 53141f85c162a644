package cn.ssp.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DeclaredRowTest {
  /** A sorted map brings an order of its own along. */
  @Test
  void isTheSameHoweverItsValuesWereSorted() {
    SortedMap<String, String> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.put("idNumber", "1");
    backwards.put("name", "甲");

    DeclaredRow row = new DeclaredRow(2, new RowKey("a"), "1", "甲", backwards);
    DeclaredRow same = new DeclaredRow(3, new RowKey("a"), "1", "甲", new TreeMap<>(row.values()));

    assertThat(row.values().firstKey()).isEqualTo("idNumber");
    assertThat(row.digest()).isEqualTo(same.digest());
  }

  @Test
  void saysNothingOfThePerson() {
    DeclaredRow row =
        new DeclaredRow(2, new RowKey("a"), "11010519491231002X", "张三", new TreeMap<>());

    assertThat(row).hasToString("row 2 a");
  }
}
