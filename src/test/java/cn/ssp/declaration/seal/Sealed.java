package cn.ssp.declaration.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.token.MemoryToken;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.jspecify.annotations.NullMarked;

/** Envelopes over one manifest, for the tests. */
@NullMarked
final class Sealed {
  static final byte[] MANIFEST =
      "{\"business\":\"enrolment\",\"period\":\"2026-12\"}".getBytes(UTF_8);

  private Sealed() {}

  /** By that holder's key, at {@link TestPki#NOW}. */
  static byte[] by(SignatureAlgorithm algorithm, Holder holder) {
    return by(algorithm, holder, SealForm.RFC);
  }

  /** The same, of that form. */
  static byte[] by(SignatureAlgorithm algorithm, Holder holder, SealForm form) {
    TestPki.Entity entity = TestPki.of(algorithm).entity(holder);
    return new Envelope(form)
        .seal(new MemoryToken(entity), entity.tokenKey(), MANIFEST, TestPki.NOW);
  }

  /**
   * By a stranger, with two certificates of the same issuer's name and number: the stranger's, and
   * the real one, whose key has signed nothing.
   *
   * @param place where the real one is among ten or more certificates, from 0; the stranger's is
   *     the second of the others
   */
  static byte[] withATwin(SignatureAlgorithm algorithm, int place) throws Exception {
    TestPki pki = TestPki.of(algorithm);
    ContentInfo info = ContentInfo.getInstance(by(algorithm, Holder.FOREIGN));
    SignedData signed = SignedData.getInstance(info.getContent());
    List<ASN1Encodable> certificates =
        new ArrayList<>(Collections.nCopies(9, encoded(pki.issuer())));
    certificates.add(1, encoded(pki.entity(Holder.FOREIGN).certificate()));
    certificates.add(place, encoded(pki.entity(Holder.GOOD).certificate()));
    SignedData twins =
        new SignedData(
            signed.getDigestAlgorithms(),
            signed.getEncapContentInfo(),
            new DLSet(certificates.toArray(ASN1Encodable[]::new)),
            null,
            signed.getSignerInfos());
    return new ContentInfo(info.getContentType(), twins).getEncoded(ASN1Encoding.DL);
  }

  private static ASN1Encodable encoded(X509Certificate certificate) throws Exception {
    return ASN1Primitive.fromByteArray(certificate.getEncoded());
  }
}
