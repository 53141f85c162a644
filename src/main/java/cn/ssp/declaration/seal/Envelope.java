package cn.ssp.declaration.seal;

import cn.ssp.token.Bouncy;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Makes detached CMS signatures (RFC 5652): the signature of a token's key over given bytes, with
 * the time, the certificate and the certificates above it. The bytes themselves are not in it.
 */
public final class Envelope {
  private final SealForm form;

  /** Makes envelopes of that form. */
  public Envelope(SealForm form) {
    this.form = form;
  }

  /**
   * Signs bytes, and checks the signature before it is given out: a driver may hash once more, or
   * its key may not be the certificate's.
   *
   * @param token unlocked
   * @param key one of the token's, with the certificates that are to go along; a root is left out,
   *     as who checks must have it from elsewhere
   * @param time when it is signed
   * @return the DER of it
   * @throws TokenException {@link TokenReason#ALGORITHM} for a key of an unknown kind, {@link
   *     TokenReason#BAD_SIGNATURE} when the certificate does not verify the signature, or when the
   *     token cannot sign
   */
  public byte[] seal(Token token, TokenKey key, byte[] content, Instant time) {
    SignatureAlgorithm algorithm = key.algorithm();
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(signer(token, key, algorithm, time));
      generator.addCertificates(new JcaCertStore(certificates(key)));
      ContentInfo signed =
          generator.generate(new CMSProcessableByteArray(form.data(), content)).toASN1Structure();
      byte[] envelope = GmContentInfo.of(form, signed).getEncoded(ASN1Encoding.DER);
      if (!isGood(envelope, key.certificate(), content)) {
        throw new TokenException(TokenReason.BAD_SIGNATURE, key.id());
      }
      return envelope;
    } catch (CMSException | CertificateEncodingException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private SignerInfoGenerator signer(
      Token token, TokenKey key, SignatureAlgorithm algorithm, Instant time)
      throws OperatorCreationException, CertificateEncodingException {
    SignerInfoGeneratorBuilder builder =
        new SignerInfoGeneratorBuilder(
            new JcaDigestCalculatorProviderBuilder().setProvider(Bouncy.PROVIDER).build(),
            written -> new AlgorithmIdentifier(form.signature(algorithm)));
    X509CertificateHolder certificate = new JcaX509CertificateHolder(key.certificate());
    return builder
        .setContentDigest(CmsAlgorithms.digest(algorithm))
        .setSignedAttributeGenerator(
            new DefaultSignedAttributeTableGenerator(
                SignedAttributes.of(key.certificate(), algorithm, time)))
        .build(new TokenSigner(token, key, algorithm), certificate);
  }

  private static List<X509Certificate> certificates(TokenKey key) {
    List<X509Certificate> certificates = new ArrayList<>(List.of(key.certificate()));
    key.chain().stream().filter(above -> !isRoot(above)).forEach(certificates::add);
    return certificates;
  }

  private static boolean isRoot(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  private static boolean isGood(byte[] envelope, X509Certificate certificate, byte[] content) {
    try {
      OpenEnvelope open = OpenEnvelope.read(envelope, content);
      return open.certificate().equals(certificate) && open.isSigned();
    } catch (MalformedEnvelopeException e) {
      return false;
    }
  }
}
