package cn.ssp.domain.division;

/**
 * How the level of the prefecture is filled in a municipality's addresses, which have none. The
 * policy says which form is sent; all of them are read.
 */
public enum MunicipalityForm {
  /** 上海市浦东新区. */
  NONE,
  /** 上海市市辖区浦东新区, 重庆市县城口县: the words of GB/T 2260. */
  DISTRICTS,
  /** 上海市上海市浦东新区. */
  REPEATED;

  private static final int LEVEL_START = 2;

  /** The address of the division in full, from its province to itself. */
  public String full(Division division) {
    Division parent = division.parent();
    if (parent == null) {
      return division.name();
    }
    return full(parent) + between(parent, division) + division.name();
  }

  private String between(Division province, Division county) {
    if (!county.inMunicipality() || this == NONE) {
      return "";
    }
    if (this == REPEATED) {
      return province.name();
    }
    return county.code().startsWith("02", LEVEL_START) ? "县" : "市辖区";
  }
}
