package cn.ssp.declaration.pack;

import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.domain.employer.CreditCode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What a manifest says of the batch as a whole.
 *
 * @param business the template's code, such as {@code enrolment}
 * @param employer what the user calls the employer; halves of surrogate pairs in it are replaced
 *     with U+FFFD
 * @param creditCode the employer's unified social credit code
 * @param settlementMonth the month it counts for
 * @param created when it was made, to the second
 * @param nonce 32 lower-case hexadecimal digits, other ones in each package
 * @param key what it is sent under
 * @param templateFingerprint that of the template's layout
 * @param toolVersion the version of what made it
 * @param policyVersion the version of the rules that the rows were checked by
 */
public record Heading(
    String business,
    String employer,
    String creditCode,
    YearMonth settlementMonth,
    Instant created,
    String nonce,
    IdempotencyKey key,
    String templateFingerprint,
    String toolVersion,
    String policyVersion) {
  private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the forms.
   *
   * @throws IllegalArgumentException when one is wrong
   */
  public Heading {
    require(FileName.is(business), "business");
    require(CreditCode.of(creditCode).isPresent(), "creditCode");
    require(NONCE.matcher(nonce).matches(), "nonce");
    require(DIGEST.matcher(key.text()).matches(), "key");
    require(DIGEST.matcher(templateFingerprint).matches(), "templateFingerprint");
    employer = WellFormed.of(employer);
    created = created.truncatedTo(ChronoUnit.SECONDS);
  }

  private static void require(boolean right, String name) {
    if (!right) {
      throw new IllegalArgumentException(name + " is not of its form");
    }
  }
}
