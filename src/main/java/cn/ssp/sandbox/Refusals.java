package cn.ssp.sandbox;

import cn.ssp.declaration.pack.BadPackageException;
import cn.ssp.declaration.seal.Verdict;
import cn.ssp.protocol.Problem;
import cn.ssp.sandbox.web.Refused;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the hall says no with, in the language it speaks. */
final class Refusals {
  private Refusals() {}

  static Refused badRequest(String sentence) {
    return new Refused(400, new Problem(Problem.BAD_REQUEST, sentence));
  }

  static Refused badPackage(String sentence) {
    return new Refused(400, new Problem(Problem.BAD_PACKAGE, sentence));
  }

  static Refused badPackage(BadPackageException cause) {
    return badPackage(
        switch (cause.reason()) {
          case NOT_A_ZIP -> "申报包不是 zip 文件，或不完整";
          case NAME -> "申报包中有不允许的文件名";
          case DUPLICATE -> "申报包中有重名的文件：" + cause.file();
          case METHOD -> "申报包中的文件已加密，或压缩方式不允许：" + cause.file();
          case TOO_LARGE -> "申报包中的文件过大或过多：" + cause.file();
          case DAMAGED -> "申报包中的文件已损坏：" + cause.file();
          case NO_MANIFEST -> "申报包缺少 manifest.json";
          case NO_SIGNATURE -> "申报包缺少 manifest.json.p7s";
          case FORMAT -> "不认识 manifest.json 的版本";
          case MANIFEST -> "manifest.json 有误";
          case MISSING -> "申报包缺少文件：" + cause.file();
          case UNLISTED -> "manifest.json 没有列出文件：" + cause.file();
          case CHANGED -> "文件与 manifest.json 所列不符：" + cause.file();
          case ROWS -> "rows.json 有误";
        });
  }

  /** The signature of a package is no better than one that nobody may log in with. */
  static Refused badSignature(Verdict verdict) {
    return new Refused(400, problem(verdict));
  }

  static Refused badLogIn(Verdict verdict) {
    return new Refused(401, problem(verdict));
  }

  static Refused noChallenge() {
    return new Refused(401, new Problem(Problem.NO_CHALLENGE, "随机数不存在、已使用或已过期"));
  }

  static Refused noCaRecord() {
    return new Refused(401, new Problem(Problem.NO_CA_RECORD, "未查询到CA对照信息"));
  }

  static Refused noSession() {
    return new Refused(
        401,
        new Problem(Problem.NO_SESSION, "Your session has expired."),
        Map.of("WWW-Authenticate", "Bearer"));
  }

  static Refused otherEmployer() {
    return new Refused(403, new Problem(Problem.OTHER_EMPLOYER, "申报包不是登录单位的"));
  }

  static Refused notLocal() {
    return new Refused(403, new Problem(Problem.NOT_LOCAL, "只有本机程序可以管理大厅"));
  }

  static Refused notFound(String sentence) {
    return new Refused(404, new Problem(Problem.NOT_FOUND, sentence));
  }

  /** At that moment declarations are taken again; null where nobody knows. */
  static Refused windowClosed(@Nullable Instant opensAt) {
    return new Refused(409, new Problem(Problem.WINDOW_CLOSED, "不在申报期内", opensAt));
  }

  static Refused keyTaken() {
    return new Refused(409, new Problem(Problem.KEY_TAKEN, "同一幂等键已用于另一个申报包"));
  }

  static Refused nonceUsed() {
    return new Refused(409, new Problem(Problem.NONCE_USED, "申报包的随机数已用于另一个申报包"));
  }

  static Refused unknownBusiness(String business) {
    return new Refused(422, new Problem(Problem.UNKNOWN_BUSINESS, "没有此业务：" + business));
  }

  static Refused otherTemplate() {
    return new Refused(422, new Problem(Problem.OTHER_TEMPLATE, "模板与大厅现行的不同，请重新下载模板"));
  }

  static Refused otherMonth(String settled) {
    return new Refused(422, new Problem(Problem.OTHER_MONTH, "当前结算年月为 " + settled));
  }

  static Refused tooMany(int seconds) {
    return new Refused(
        429,
        new Problem(Problem.TOO_MANY, "请求过于频繁，请稍后再试"),
        Map.of("Retry-After", Integer.toString(seconds)));
  }

  static Refused unavailable() {
    return new Refused(503, new Problem(Problem.FAULT, "大厅暂停服务，请稍后再试"));
  }

  private static Problem problem(Verdict verdict) {
    String what =
        switch (verdict) {
          case MISMATCH -> "数据与签名不符";
          case INVALID -> "证书无效";
          case EXPIRED -> "证书已过期";
          case UNTRUSTED -> "证书链不可信";
          case BLACKLISTED -> "证书已列入黑名单";
          case GOOD -> throw new IllegalArgumentException("nothing to refuse");
        };
    return new Problem(Integer.toString(verdict.code()), "CA验签结果失败 " + verdict.code() + " " + what);
  }
}
