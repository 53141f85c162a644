package cn.ssp.declaration;

import java.time.YearMonth;

/**
 * A batch that is ready to be sent: a zip of the workbook, its rows, the manifest, and the
 * signature over that. The bytes are kept and sent as they are, never made again.
 */
public final class SignedDeclaration {
  private final IdempotencyKey key;
  private final String business;
  private final YearMonth settlementMonth;
  private final byte[] bytes;

  /**
   * A declaration.
   *
   * @param key what it is sent under
   * @param business the template's code, such as {@code enrolment}
   * @param settlementMonth the month it counts for
   * @param bytes the package, not to be changed by anyone from now on: it may be large, and is not
   *     copied
   */
  public SignedDeclaration(
      IdempotencyKey key, String business, YearMonth settlementMonth, byte[] bytes) {
    this.key = key;
    this.business = business;
    this.settlementMonth = settlementMonth;
    this.bytes = bytes;
  }

  /** What it is sent under. */
  public IdempotencyKey key() {
    return key;
  }

  /** The template's code, such as {@code enrolment}. */
  public String business() {
    return business;
  }

  /** The month it counts for. */
  public YearMonth settlementMonth() {
    return settlementMonth;
  }

  /** The package to the letter; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
