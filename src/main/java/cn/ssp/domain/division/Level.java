package cn.ssp.domain.division;

/** The levels of GB/T 2260 that a household address names. */
public enum Level {
  /** 省, 自治区, 直辖市, 特别行政区. */
  PROVINCE,
  /** 地级市, 地区, 自治州, 盟. */
  PREFECTURE,
  /** 市辖区, 县级市, 县, 旗. */
  COUNTY;

  /** The level of a code: 320000 is a province, 320500 a prefecture, 320509 a county. */
  static Level of(String code) {
    if (!code.endsWith("00")) {
      return COUNTY;
    }
    return code.endsWith("0000") ? PROVINCE : PREFECTURE;
  }
}
