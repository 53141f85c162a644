package cn.ssp.rule;

import cn.ssp.template.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a cell means in its column. */
public sealed interface Value {
  /** Nothing was filled in. */
  record Absent() implements Value {}

  /** Something was, but not of the form that the column asks for: absent, yet not missing. */
  record Malformed() implements Value {}

  /**
   * A text, without what typing left behind.
   *
   * @param text never empty
   */
  record Text(String text) implements Value {}

  /**
   * A label of the column's code list.
   *
   * @param code the entry it names
   */
  record Label(Code code) implements Value {}

  /**
   * A day.
   *
   * @param date in Asia/Shanghai
   */
  record Day(LocalDate date) implements Value {}

  /**
   * A month.
   *
   * @param month in Asia/Shanghai
   */
  record Month(YearMonth month) implements Value {}

  /**
   * An amount of money.
   *
   * @param yuan not negative, without trailing zeros
   */
  record Amount(BigDecimal yuan) implements Value {}
}
