package cn.ssp.declaration.message;

import static cn.ssp.declaration.message.MessageClass.ALREADY_DONE;
import static cn.ssp.declaration.message.MessageClass.COUNTER;
import static cn.ssp.declaration.message.MessageClass.FIX_AND_RESEND;
import static cn.ssp.declaration.message.MessageClass.RETRY_LATER;
import static cn.ssp.declaration.message.MessageClass.WORKER_ACTS;

import cn.ssp.finding.FindingKind;
import java.util.List;
import java.util.stream.Stream;

/** The hall's messages that are known, by the guide and by what is published. */
public final class HallMessages {
  private static final String PUBLISHED = "the hall's published messages";
  private static final String CA = "guide, part one, 6(4)";

  /**
   * Those of rows that the hall alone can judge, by registers that nobody else has: about the
   * person, the person's insurance, and the employer. A roster without findings may still be
   * rejected for them.
   */
  public static final List<HallMessage> CHECKED_THERE_ALONE =
      List.of(
          HallMessage.of(FIX_AND_RESEND, "hall-not-collected", "guide, part ten, 1", "未获取到人员基本信息"),
          HallMessage.of(ALREADY_DONE, "hall-already-collected", "guide, part ten, 7", "人员信息已采集"),
          HallMessage.of(
              FIX_AND_RESEND, "hall-police-mismatch", "guide, part two, I(2)", "公安接口核准不通过"),
          HallMessage.of(
              RETRY_LATER, "hall-police-unavailable", "guide, part ten, 1", "调用公安部人员基准信息查询接口出错"),
          HallMessage.of(COUNTER, "hall-several-records", "guide, part ten, 3", "根据身份证号码找到多条人员信息"),
          HallMessage.of(
              WORKER_ACTS, "hall-household-type-empty", "guide, part ten, 4", "户籍性质不能为空"),
          HallMessage.of(
              WORKER_ACTS, "hall-flexible-insurance", "guide, part ten, 2", "该人员为灵活就业参保人员"),
          HallMessage.of(
              WORKER_ACTS, "hall-insured-elsewhere", "guide, part ten, 6", "没有符合该人员的参保身份"),
          HallMessage.of(FIX_AND_RESEND, "hall-insured-here", PUBLISHED, "在本单位已存在参保信息"),
          HallMessage.of(FIX_AND_RESEND, "hall-not-insured-here", PUBLISHED, "未查询到符合条件的参保人员"),
          HallMessage.of(COUNTER, "hall-legal-representative", "guide, part ten, 21", "该人员为公司法人"),
          HallMessage.of(
              WORKER_ACTS, "hall-unemployment-benefit", "guide, part ten, 5", "存在失业金发放信息"),
          HallMessage.of(
              WORKER_ACTS,
              "hall-arrears-elsewhere",
              "guide, part ten, 22",
              "该人员在其他统办区存在欠费",
              "该人员在其他统筹区存在欠费"),
          HallMessage.of(
              COUNTER, "hall-temporary-account", "guide, part ten, 25", "该人员账户类型为临时缴费账户"),
          HallMessage.of(
              FIX_AND_RESEND,
              "hall-dispatch-columns",
              "guide, part ten, 8",
              "只有人力资源服务单位才能输入人力资源服务信息"));

  private static final List<HallMessage> OTHERS =
      List.of(
          HallMessage.of(
              FIX_AND_RESEND, "hall-address-format", "guide, part ten, 24", "户籍地址格式无法解析"),
          HallMessage.of(
              FIX_AND_RESEND, "hall-start-too-late", "guide, part two, II", "合同开始日期不得晚于当前结算年月"),
          HallMessage.of(
              FIX_AND_RESEND, "hall-end-too-early", "guide, part two, II", "合同终止日期不得早于当前日期"),
          HallMessage.of(
              FIX_AND_RESEND, "hall-stop-too-late", "guide, part two, III", "停保日期不能大于当前日期"),
          HallMessage.of(COUNTER, "hall-other-period", "guide, part two, IV", "跨结算期不允许回退"),
          HallMessage.of(COUNTER, "hall-not-a-dispatcher", "guide, part two, VI", "仅限标记为劳务派遣的单位使用"),
          HallMessage.of(FIX_AND_RESEND, "hall-malformed-value", "the sandbox hall", "数据格式不正确"),
          HallMessage.of(
              RETRY_LATER, "hall-session-expired", PUBLISHED, "Your session has expired"),
          HallMessage.of(
              COUNTER,
              "hall-employer-unbound",
              "guide, part one, 6(1)",
              "未查询到CA对照信息",
              "单位信息不匹配",
              "未查询到单位信息"),
          HallMessage.of(RETRY_LATER, "hall-key-unread", "guide, part one, 6(2)", "获取信息失败"),
          HallMessage.of(RETRY_LATER, "hall-ca-call-failed", "guide, part one, 6(3)", "调用CA出现异常"),
          HallMessage.of(RETRY_LATER, "hall-ca-800", CA, "状态码：800", "验签结果失败800"),
          HallMessage.of(RETRY_LATER, "hall-ca-809", CA, "状态码：809", "验签结果失败809"),
          HallMessage.of(COUNTER, "hall-ca-810", CA, "状态码：810", "验签结果失败810"),
          HallMessage.of(FIX_AND_RESEND, "hall-ca-820", CA, "状态码：820", "验签结果失败820"),
          HallMessage.of(COUNTER, "hall-ca-823", CA, "状态码：823", "验签结果失败823"));

  /** All of them. */
  public static final List<HallMessage> ALL =
      Stream.of(CHECKED_THERE_ALONE, OTHERS).flatMap(List::stream).toList();

  /** What stands for any other. */
  public static final HallMessage UNKNOWN =
      HallMessage.of(MessageClass.UNKNOWN, "hall-unknown-message", "ssp");

  private HallMessages() {}

  /** The kinds of all, the unknown one too. */
  public static List<FindingKind> kinds() {
    return Stream.concat(ALL.stream(), Stream.of(UNKNOWN)).map(HallMessage::kind).toList();
  }

  /**
   * The single messages of what the hall said, which may begin with ★, end with a semicolon, and
   * join several.
   */
  public static List<String> split(String words) {
    return Stream.of(words.split("[;；★]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The known messages that a text contains; empty where it is none of them. */
  public static List<HallMessage> of(String text) {
    String folded = Folded.of(text);
    return ALL.stream()
        .filter(message -> message.texts().stream().map(Folded::of).anyMatch(folded::contains))
        .toList();
  }

  /**
   * What the hall said, message by message. What is not known is {@link #UNKNOWN}.
   *
   * @return never empty
   */
  public static List<SaidMessage> read(String words) {
    List<SaidMessage> said =
        split(words).stream().flatMap(part -> read(of(part), part).stream()).toList();
    return said.isEmpty() ? List.of(new SaidMessage(UNKNOWN, words.strip())) : said;
  }

  private static List<SaidMessage> read(List<HallMessage> known, String part) {
    return known.isEmpty()
        ? List.of(new SaidMessage(UNKNOWN, part))
        : known.stream().map(message -> new SaidMessage(message, part)).toList();
  }
}
