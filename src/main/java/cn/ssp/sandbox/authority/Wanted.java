package cn.ssp.sandbox.authority;

import java.time.Instant;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What a certificate is to say.
 *
 * @param subject whose it is
 * @param from since when it is valid
 * @param to until when
 * @param usage what its key is for, in the bits of {@link KeyUsage}
 * @param below how many CAs may stand between it and an end entity; negative for an end entity's
 * @param numbers further extensions by their object identifiers, each a PrintableString
 */
record Wanted(
    X500Name subject, Instant from, Instant to, int usage, int below, Map<String, String> numbers) {
  /** Since when the demonstration's certificates are valid: older than any window that is known. */
  static final Instant START = Instant.parse("2019-12-31T16:00:00Z");

  /** Until when, so that a rehearsal can be of any day. */
  static final Instant END = Instant.parse("2046-12-31T15:59:59Z");

  private static final int OF_CA = KeyUsage.keyCertSign | KeyUsage.cRLSign;
  private static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

  /** 统一社会信用代码 (GM/T 0015-2023). */
  private static final String CREDIT_CODE = "1.2.156.10260.4.4";

  /** 社会保险号 (GM/T 0015, GB/T 20518). */
  private static final String INSURANCE_NUMBER = "1.2.156.10260.4.1.2";

  /** Copies the numbers. */
  Wanted {
    numbers = Map.copyOf(numbers);
  }

  /** A certificate of a CA. */
  static Wanted authority(String name, int below) {
    X500Name subject =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "CN")
            .addRDN(BCStyle.O, "ssp sandbox, not to be trusted")
            .addRDN(BCStyle.CN, name)
            .build();
    return new Wanted(subject, START, END, OF_CA, below, Map.of());
  }

  /** An employer's certificate for signing, which bears both its numbers. */
  static Wanted of(DemoEmployer employer) {
    return new Wanted(
        subject(employer),
        START,
        END,
        SIGNING,
        -1,
        Map.of(CREDIT_CODE, employer.creditCode(), INSURANCE_NUMBER, employer.insuranceNumber()));
  }

  /** The same, with 省社保编号 not bound. */
  Wanted withoutInsuranceNumber() {
    return new Wanted(
        subject,
        from,
        to,
        usage,
        below,
        Map.of(CREDIT_CODE, numbers.getOrDefault(CREDIT_CODE, "")));
  }

  /** The same, valid at another time. */
  Wanted within(Instant otherFrom, Instant otherTo) {
    return new Wanted(subject, otherFrom, otherTo, usage, below, numbers);
  }

  private static X500Name subject(DemoEmployer employer) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "CN")
        .addRDN(BCStyle.O, employer.name())
        .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, employer.creditCode())
        .addRDN(BCStyle.CN, employer.name())
        .build();
  }
}
