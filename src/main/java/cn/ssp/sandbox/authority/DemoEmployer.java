package cn.ssp.sandbox.authority;

/**
 * An invented employer.
 *
 * @param code what its profile calls it
 * @param name its registered name
 * @param creditCode its 统一社会信用代码
 * @param insuranceNumber its 省社保编号
 */
record DemoEmployer(String code, String name, String creditCode, String insuranceNumber) {
  /** One that employs for itself. */
  static final DemoEmployer ACME =
      new DemoEmployer("acme", "苏州示例科技有限公司", "91320509MA1ACME003", "32050001");

  /** One that dispatches workers. */
  static final DemoEmployer AGENCY =
      new DemoEmployer("agency", "苏州示例劳务派遣有限公司", "91320509MA1AGEN0YR", "32050002");
}
