package cn.ssp.sandbox;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.RowKey;
import cn.ssp.declaration.pack.Content;
import cn.ssp.declaration.pack.Heading;
import cn.ssp.declaration.pack.Packing;
import cn.ssp.declaration.seal.Envelope;
import cn.ssp.declaration.seal.SealForm;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import cn.ssp.token.MemoryToken;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/**
 * A package to hand in; unless said otherwise of the first employer, for December 2026.
 *
 * @param key what it is sent under
 * @param rows the keys of its rows
 */
@NullMarked
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Filing(String key, byte[] bytes, List<String> rows) {
  static final YearMonth MONTH = YearMonth.of(2026, 12);

  /** Collects persons of those numbers, all of whom are called 张三. */
  static Filing collecting(String... numbers) {
    return new Order().collecting(numbers).pack();
  }

  /** Says what to pack. */
  static final class Order {
    private final List<DeclaredRow> rows = new ArrayList<>();
    private String business = "collection";
    private String creditCode = TestPki.CREDIT_CODE;
    private YearMonth month = MONTH;
    private String nonce = "000102030405060708090a0b0c0d0e0f";
    private int round;
    private Optional<String> fingerprint = Optional.empty();
    private TestPki.Entity signer =
        TestPki.of(SignatureAlgorithm.SM3_WITH_SM2).entity(TestPki.Holder.GOOD);

    Order of(String template) {
      business = template;
      return this;
    }

    Order of(String employer, TestPki.Entity key) {
      creditCode = employer;
      signer = key;
      return this;
    }

    Order signedBy(TestPki.Entity key) {
      signer = key;
      return this;
    }

    Order countingFor(YearMonth settled) {
      month = settled;
      return this;
    }

    Order withNonce(String text) {
      nonce = text;
      return this;
    }

    Order inRound(int number) {
      round = number;
      return this;
    }

    Order withFingerprint(String text) {
      fingerprint = Optional.of(text);
      return this;
    }

    Order collecting(String... numbers) {
      for (String number : numbers) {
        row(
            Map.of(
                "idType", "居民身份证",
                "idNumber", number,
                "name", "张三",
                "ethnicity", "汉族",
                "householdType", "本省城镇",
                "householdAddress", "江苏省苏州市吴江区",
                "mobile", "13800000001"));
      }
      return this;
    }

    Order row(Map<String, String> values) {
      String person = values.getOrDefault("idNumber", "");
      rows.add(
          new DeclaredRow(
              rows.size() + 2,
              RowKey.of(new CreditCode(creditCode), business, person, Optional.empty()),
              person,
              values.getOrDefault("name", ""),
              new TreeMap<>(values)));
      return this;
    }

    Filing pack() {
      Template template = Templates.builtIn().find(business).orElseThrow();
      Content content = Content.of(template, rows::forEach, List.of());
      IdempotencyKey key =
          IdempotencyKey.of(new CreditCode(creditCode), business, month, content.digest(), round);
      Heading heading =
          new Heading(
              business,
              "试验",
              creditCode,
              month,
              TestPki.NOW,
              nonce,
              key,
              fingerprint.orElseGet(template::fingerprint),
              "0.1.0",
              "2026-11");
      byte[] bytes =
          Packing.pack(
              heading,
              content,
              manifest ->
                  new Envelope(SealForm.RFC)
                      .seal(new MemoryToken(signer), signer.tokenKey(), manifest, TestPki.NOW));
      return new Filing(key.text(), bytes, rows.stream().map(row -> row.key().text()).toList());
    }
  }
}
