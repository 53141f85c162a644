package cn.ssp.domain.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A value that changes on given days.
 *
 * @param <T> the type of the value
 */
public final class Dated<T> {
  private final TreeMap<LocalDate, T> values;

  /**
   * A dated value.
   *
   * @param values the values by the day from which each is in force; at least one
   */
  public Dated(Map<LocalDate, T> values) {
    this.values = new TreeMap<>(values);
    if (this.values.isEmpty()) {
      throw new IllegalArgumentException("a dated value needs at least one day");
    }
  }

  /** The value in force on a day; before the first day, the first value. */
  public T on(LocalDate day) {
    Map.Entry<LocalDate, T> entry = values.floorEntry(day);
    return (entry == null ? values.firstEntry() : entry).getValue();
  }
}
