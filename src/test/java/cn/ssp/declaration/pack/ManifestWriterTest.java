package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.declaration.IdempotencyKey;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ManifestWriterTest {
  private static final String EMPLOYER = "苏州\"示例\"\\科技\u0001\u001f\u007f\t/é€𠮷\u2028";

  /** The keys in their order, no space, no number, no end of the line. */
  @Test
  void writesOneLine() {
    assertThat(new String(ManifestWriter.bytes(manifest("苏州示例科技有限公司")), UTF_8))
        .isEqualTo(
            "{\"business\":\"enrolment\","
                + "\"created\":\"2026-11-23T02:00:00Z\","
                + "\"creditCode\":\"91320509MA1ACME003\","
                + "\"employer\":\"苏州示例科技有限公司\","
                + "\"files\":["
                + ("{\"name\":\"enrolment.xlsx\",\"sha256\":\"" + "a".repeat(64) + "\",")
                + ("\"size\":\"40000\",\"sm3\":\"" + "b".repeat(64) + "\"},")
                + ("{\"name\":\"rows.json\",\"sha256\":\"" + "c".repeat(64) + "\",")
                + ("\"size\":\"4294967295\",\"sm3\":\"" + "d".repeat(64) + "\"}],")
                + "\"format\":\"ssp-declaration/1\","
                + ("\"idempotencyKey\":\"" + "e".repeat(64) + "\",")
                + "\"nonce\":\"000102030405060708090a0b0c0d0e0f\","
                + "\"policyVersion\":\"suzhou-2026\","
                + "\"rows\":\"1000000\","
                + "\"settlementMonth\":\"2026-12\","
                + ("\"templateFingerprint\":\"" + "f".repeat(64) + "\",")
                + "\"toolVersion\":\"0.1.0\"}");
  }

  @Test
  void isItsOwnCanonicalForm() throws Exception {
    byte[] manifest = ManifestWriter.bytes(manifest(EMPLOYER));

    assertThat(new String(manifest, UTF_8)).contains("\\u0001\\u001f").contains("\\\"示例\\\"\\\\");
    assertThat(new JsonCanonicalizer(manifest).getEncodedString())
        .isEqualTo(new String(manifest, UTF_8));
  }

  @Test
  void isReadAsItWasWritten() throws BadPackageException {
    Manifest manifest = manifest(EMPLOYER);

    assertThat(ManifestReader.read(ManifestWriter.bytes(manifest))).isEqualTo(manifest);
  }

  private static Manifest manifest(String employer) {
    return new Manifest(
        new Heading(
            "enrolment",
            employer,
            "91320509MA1ACME003",
            YearMonth.of(2026, 12),
            Instant.parse("2026-11-23T02:00:00.987654321Z"),
            "000102030405060708090a0b0c0d0e0f",
            new IdempotencyKey("e".repeat(64)),
            "f".repeat(64),
            "0.1.0",
            "suzhou-2026"),
        List.of(
            new ListedFile("enrolment.xlsx", 40_000, "a".repeat(64), "b".repeat(64)),
            new ListedFile("rows.json", 4_294_967_295L, "c".repeat(64), "d".repeat(64))),
        1_000_000);
  }
}
