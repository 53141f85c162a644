package cn.ssp.sandbox.registry;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why the hall does not accept a row, in the words that the platform's users know (guide, parts two
 * and ten).
 *
 * @param code a word for it of the sandbox's own; the platform is not known to give any
 * @param text the message
 */
record Refusal(String code, String text) {
  static final Refusal POLICE_MISMATCH = new Refusal("police-mismatch", "公安接口核准不通过");
  static final Refusal POLICE_UNAVAILABLE =
      new Refusal("police-unavailable", "调用公安部人员基准信息查询接口出错。请稍后或第二天再试");
  static final Refusal NOT_COLLECTED = new Refusal("not-collected", "未获取到人员基本信息");
  static final Refusal SEVERAL_RECORDS = new Refusal("several-records", "根据身份证号码找到多条人员信息，无法办理此业务");
  static final Refusal HOUSEHOLD_TYPE_EMPTY = new Refusal("household-type-empty", "户籍性质不能为空");
  static final Refusal ADDRESS = new Refusal("address", "户籍地址格式无法解析");
  static final Refusal FLEXIBLE_INSURANCE = new Refusal("flexible-insurance", "该人员为灵活就业参保人员");
  static final Refusal INSURED_ELSEWHERE = new Refusal("insured-elsewhere", "没有符合该人员的参保身份");
  static final Refusal INSURED_HERE = new Refusal("insured-here", "在本单位已存在参保信息，不能办理参保");
  static final Refusal NOT_INSURED_HERE = new Refusal("not-insured-here", "未查询到符合条件的参保人员");
  static final Refusal LEGAL_REPRESENTATIVE = new Refusal("legal-representative", "该人员为公司法人，不允许停保");
  static final Refusal UNEMPLOYMENT_BENEFIT =
      new Refusal("unemployment-benefit", "自参保开始日期下一月起，存在失业金发放信息");
  static final Refusal TEMPORARY_ACCOUNT = new Refusal("temporary-account", "该人员账户类型为临时缴费账户，不允许办理");
  static final Refusal DISPATCH_COLUMNS = new Refusal("dispatch-columns", "只有人力资源服务单位才能输入人力资源服务信息");
  static final Refusal NOT_A_DISPATCHER = new Refusal("not-a-dispatcher", "仅限标记为劳务派遣的单位使用");
  static final Refusal START_TOO_LATE = new Refusal("start-too-late", "合同开始日期不得晚于当前结算年月");
  static final Refusal END_TOO_EARLY = new Refusal("end-too-early", "合同终止日期不得早于当前日期");
  static final Refusal STOP_TOO_LATE = new Refusal("stop-too-late", "停保日期不能大于当前日期");
  static final Refusal OTHER_PERIOD = new Refusal("other-period", "跨结算期不允许回退");

  /** The number that the base knows the person by. */
  static Refusal alreadyCollected(String number) {
    return new Refusal("already-collected", "人员信息已采集，人员编号为" + number);
  }

  /** The code of the city where contributions are owed. */
  static Refusal arrears(String city) {
    return new Refusal("arrears-elsewhere", "该人员在其他统办区存在欠费，" + city);
  }

  /** A column whose value nobody can use. */
  static Refusal malformed(String heading) {
    return new Refusal("malformed", "数据格式不正确：" + heading);
  }

  /** Several as the platform puts them into one text; one stands alone. */
  static String join(List<Refusal> refusals) {
    return refusals.size() == 1
        ? refusals.get(0).text()
        : refusals.stream()
            .map(refusal -> "★" + refusal.text() + ";")
            .collect(Collectors.joining());
  }
}
