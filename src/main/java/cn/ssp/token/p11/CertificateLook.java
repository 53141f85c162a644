package cn.ssp.token.p11;

import cn.ssp.token.Bouncy;
import cn.ssp.token.KeyUse;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A certificate on a token.
 *
 * @param id its CKA_ID, which its keys share, in lower-case hexadecimal; may be empty
 * @param label its label; may be empty
 * @param certificate the certificate, made by BouncyCastle
 */
public record CertificateLook(String id, String label, X509Certificate certificate) {
  /** The certificates that a session shows; those that are none are left out. */
  static List<CertificateLook> all(Session session) {
    List<CertificateLook> certificates = new ArrayList<>();
    for (long object : session.find(Template.certificates())) {
      byte[] der = session.attribute(object, Template.VALUE).orElseGet(() -> new byte[0]);
      try {
        certificates.add(
            new CertificateLook(
                HexFormat.of()
                    .formatHex(session.attribute(object, Template.ID).orElseGet(() -> new byte[0])),
                session.attribute(object, Template.LABEL).map(PaddedText::of).orElse(""),
                Bouncy.certificate(der)));
      } catch (CertificateException e) {
        // A driver's own data in the clothes of a certificate; there is nothing to sign with.
      }
    }
    return certificates;
  }

  /** Whether it belongs to a key that may sign: no CA's, and not only for encryption. */
  public boolean signs() {
    return !authority() && KeyUse.allowsSigning(certificate);
  }

  /** Whether it is a CA's. */
  public boolean authority() {
    return certificate.getBasicConstraints() >= 0;
  }

  /** What a person tells it from others by. */
  String name() {
    return label + " (" + id + ")";
  }
}
