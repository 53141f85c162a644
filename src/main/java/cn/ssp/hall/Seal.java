package cn.ssp.hall;

/** Signs for the employer who logs in. */
@FunctionalInterface
public interface Seal {
  /**
   * A detached CMS signature (RFC 5652) over bytes.
   *
   * @return the DER of it
   * @throws cn.ssp.finding.Failure when the token cannot sign
   */
  byte[] seal(byte[] content);
}
