package cn.ssp.sandbox.authority;

import java.io.IOException;
import java.io.StringWriter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/** Certificates and lists as texts (RFC 7468). */
final class Pem {
  private Pem() {}

  /** The text of a certificate, or of a list of revoked ones. */
  static String of(Object object) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(object);
    }
    return text.toString();
  }
}
