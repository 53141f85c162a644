package cn.ssp.template;

import cn.ssp.finding.Personal;

/** What the cells of a column hold. */
public sealed interface ColumnType {
  /** How reports mask its values. */
  default Personal personal() {
    return Personal.NO;
  }

  /**
   * Whether its values are words of Chinese, in which full-width punctuation belongs; else they are
   * made of half-width characters alone.
   */
  default boolean isProse() {
    return false;
  }

  /** Whether the value has a space, a line break or an invisible character that does not belong. */
  default boolean hasStraySpace(String shown) {
    return !withoutStraySpace(shown).equals(shown);
  }

  /** The value without what {@link #hasStraySpace} finds. */
  default String withoutStraySpace(String shown) {
    return Typing.withoutSpaces(shown);
  }

  /**
   * The value without what a person typed by accident: spaces, invisible characters, full-width
   * letters and digits. It is what the rules judge; {@code stray-space} and {@code full-width} tell
   * of the rest.
   */
  default String normal(String shown) {
    return Typing.withoutSpaces(Typing.halfWidth(shown));
  }

  /**
   * Free text.
   *
   * @param maxLength the most characters, counted in code points
   */
  record Text(int maxLength) implements ColumnType {
    @Override
    public boolean isProse() {
      return true;
    }

    @Override
    public String withoutStraySpace(String shown) {
      return Typing.tidied(shown, true);
    }

    @Override
    public String normal(String shown) {
      return withoutStraySpace(shown);
    }
  }

  /**
   * A person's name.
   *
   * @param maxLength the most characters, counted in code points
   */
  record Name(int maxLength) implements ColumnType {
    @Override
    public Personal personal() {
      return Personal.NAME;
    }

    @Override
    public boolean isProse() {
      return true;
    }

    @Override
    public String normal(String shown) {
      return withoutStraySpace(shown);
    }

    @Override
    public String withoutStraySpace(String shown) {
      return Typing.hasHan(shown) ? Typing.tidied(shown, false) : Typing.words(shown);
    }
  }

  /** The number of an identity document. */
  record IdentityNumber() implements ColumnType {
    @Override
    public Personal personal() {
      return Personal.IDENTITY_NUMBER;
    }

    @Override
    public String normal(String shown) {
      return Typing.upperCase(Typing.withoutSpaces(Typing.halfWidth(shown)));
    }
  }

  /** A mobile phone number. */
  record Mobile() implements ColumnType {
    @Override
    public Personal personal() {
      return Personal.PHONE;
    }
  }

  /** The number of an employer. */
  record EmployerNumber() implements ColumnType {}

  /**
   * A label of a code list.
   *
   * @param list the list
   */
  record Coded(CodeList list) implements ColumnType {
    @Override
    public boolean isProse() {
      return true;
    }

    @Override
    public String normal(String shown) {
      return list.find(shown).map(Code::label).orElseGet(() -> Typing.withoutSpaces(shown));
    }
  }

  /** A day. */
  record Date() implements ColumnType {}

  /** A month. */
  record Month() implements ColumnType {}

  /**
   * An amount of money in yuan, not negative.
   *
   * @param decimals the most decimal places
   */
  record Amount(int decimals) implements ColumnType {}

  /** A household address: province, prefecture, county. */
  record Address() implements ColumnType {
    @Override
    public boolean isProse() {
      return true;
    }
  }
}
