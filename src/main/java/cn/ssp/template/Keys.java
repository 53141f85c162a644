package cn.ssp.template;

/** Keys of the columns that rules speak of. */
public final class Keys {
  /** 证件类型. */
  public static final String ID_TYPE = "idType";

  /** 证件号码. */
  public static final String ID_NUMBER = "idNumber";

  /** 姓名. */
  public static final String NAME = "name";

  /** 性别. */
  public static final String SEX = "sex";

  /** 出生日期. */
  public static final String BIRTH_DATE = "birthDate";

  /** 移动电话. */
  public static final String MOBILE = "mobile";

  /** 岗位工种. */
  public static final String OCCUPATION = "occupation";

  /** 户籍性质. */
  public static final String HOUSEHOLD_TYPE = "householdType";

  /** 户籍地址. */
  public static final String HOUSEHOLD_ADDRESS = "householdAddress";

  /** 合同增加原因. */
  public static final String CONTRACT_REASON = "contractReason";

  /** 合同类别. */
  public static final String CONTRACT_TYPE = "contractType";

  /** 合同开始日期. */
  public static final String CONTRACT_START = "contractStart";

  /** 合同终止日期. */
  public static final String CONTRACT_END = "contractEnd";

  /** 用工类型. */
  public static final String DISPATCH_TYPE = "dispatchType";

  /** 实际用工单位编号. */
  public static final String ACTUAL_EMPLOYER_NUMBER = "actualEmployerNumber";

  /** 实际用工单位名称. */
  public static final String ACTUAL_EMPLOYER_NAME = "actualEmployerName";

  /** 变更原因. */
  public static final String CHANGE_REASON = "changeReason";

  /** 停保日期. */
  public static final String STOP_DATE = "stopDate";

  private Keys() {}
}
