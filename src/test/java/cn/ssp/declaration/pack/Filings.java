package cn.ssp.declaration.pack;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.DeclaredRows;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.RowKey;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import cn.ssp.token.TestPki;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;

/** What tests declare. */
@NullMarked
final class Filings {
  static final Template ENROLMENT = Templates.builtIn().find("enrolment").orElseThrow();
  static final YearMonth MONTH = YearMonth.of(2026, 12);
  static final CreditCode EMPLOYER = new CreditCode(TestPki.CREDIT_CODE);
  static final String NONCE = "000102030405060708090a0b0c0d0e0f";
  static final UnaryOperator<byte[]> NO_SEAL = manifest -> new byte[] {0x30, 0};

  private Filings() {}

  static DeclaredRow row(int number, Map<String, String> values) {
    String person = values.getOrDefault("idNumber", "");
    return new DeclaredRow(
        number,
        RowKey.of(EMPLOYER, "enrolment", person, Optional.of(MONTH)),
        person,
        values.getOrDefault("name", ""),
        new TreeMap<>(values));
  }

  static DeclaredRow zhang() {
    return row(
        4,
        Map.of(
            "idType", "居民身份证",
            "idNumber", "11010519491231002X",
            "name", "张三",
            "contractStart", "2026-11-01",
            "monthlyWage", "8000.5"));
  }

  static DeclaredRow li() {
    return row(
        2,
        Map.of(
            "idType", "外国人护照",
            "idNumber", "E12345678",
            "name", "Li Si",
            "contractStart", "2026-12-01",
            "remark", "=1+1"));
  }

  static DeclaredRows rows(DeclaredRow... rows) {
    return List.of(rows)::forEach;
  }

  static Content content(DeclaredRow... rows) {
    return Content.of(ENROLMENT, rows(rows), List.of());
  }

  static Heading heading(Content content) {
    return new Heading(
        "enrolment",
        "苏州示例科技有限公司",
        EMPLOYER.text(),
        MONTH,
        TestPki.NOW,
        NONCE,
        IdempotencyKey.of(EMPLOYER, "enrolment", MONTH, content.digest(), 0),
        ENROLMENT.fingerprint(),
        "0.1.0",
        "2026-11");
  }

  static byte[] packed(Content content) {
    return Packing.pack(heading(content), content, NO_SEAL);
  }
}
