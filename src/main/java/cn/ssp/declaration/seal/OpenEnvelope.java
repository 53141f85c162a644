package cn.ssp.declaration.seal;

import cn.ssp.token.Bouncy;
import cn.ssp.token.SignatureAlgorithm;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A detached CMS signature that was read, of either form. It has one signer, who signed attributes.
 *
 * @param signer the signer's information
 * @param attributes what the signer signed
 * @param certificate the signer's certificate, as the envelope holds it
 * @param others the other certificates in it; nothing is known of them
 */
record OpenEnvelope(
    SignerInformation signer,
    AttributeTable attributes,
    X509Certificate certificate,
    List<X509Certificate> others) {
  /** More than any chain needs; who sends more wants to keep the search for a chain busy. */
  private static final int MOST_CERTIFICATES = 16;

  /**
   * Reads an envelope.
   *
   * @param content the bytes that it is said to be over
   * @throws MalformedEnvelopeException when it is none, holds its content itself, or has no
   *     certificate of its signer
   */
  static OpenEnvelope read(byte[] envelope, byte[] content) throws MalformedEnvelopeException {
    CMSSignedData signed = signedData(envelope, content);
    try {
      Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
      if (signers.size() != 1) {
        throw new MalformedEnvelopeException(Verdict.MISMATCH);
      }
      SignerInformation signer = signers.iterator().next();
      AttributeTable attributes = signer.getSignedAttributes();
      if (attributes == null) {
        // Without them, content can be made that reads as the attributes of another signature.
        throw new MalformedEnvelopeException(Verdict.MISMATCH);
      }
      Collection<X509CertificateHolder> held = signed.getCertificates().getMatches(null);
      if (held.size() > MOST_CERTIFICATES) {
        throw new MalformedEnvelopeException(Verdict.MISMATCH);
      }
      X509CertificateHolder own =
          held.stream()
              .filter(signer.getSID()::match)
              .findFirst()
              .orElseThrow(() -> new MalformedEnvelopeException(Verdict.INVALID));
      X509Certificate certificate =
          certificate(own).orElseThrow(() -> new MalformedEnvelopeException(Verdict.INVALID));
      return new OpenEnvelope(signer, attributes, certificate, others(held, own));
    } catch (RuntimeException e) {
      throw new MalformedEnvelopeException(Verdict.MISMATCH); // BouncyCastle, of the parts
    }
  }

  /** Whether the certificate's key signed it over the content. Says nothing of the certificate. */
  boolean isSigned() {
    Optional<SignatureAlgorithm> algorithm = CmsAlgorithms.of(certificate);
    return algorithm.isPresent()
        && CmsAlgorithms.names(
            algorithm.get(),
            signer.getDigestAlgorithmID().getAlgorithm(),
            signer.toASN1Structure().getDigestEncryptionAlgorithm().getAlgorithm())
        && SignedAttributes.name(attributes, certificate)
        && verifies(algorithm.get());
  }

  /** When the signer claims to have signed; empty where it does not tell. */
  Optional<Instant> time() {
    return SignedAttributes.time(attributes);
  }

  private boolean verifies(SignatureAlgorithm algorithm) {
    try {
      return signer.verify(
          new SignerInformationVerifier(
              (signature, digest) -> algorithm.standardName(),
              new DefaultSignatureAlgorithmIdentifierFinder(),
              new JcaContentVerifierProviderBuilder()
                  .setProvider(Bouncy.PROVIDER)
                  .build(certificate.getPublicKey()),
              new JcaDigestCalculatorProviderBuilder().setProvider(Bouncy.PROVIDER).build()));
    } catch (CMSException | OperatorCreationException | RuntimeException e) {
      return false; // another digest, or a signature that is not of its form
    }
  }

  private static CMSSignedData signedData(byte[] envelope, byte[] content)
      throws MalformedEnvelopeException {
    try {
      // Unlike BouncyCastle's own constructor, this takes no bytes behind the end.
      ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(envelope));
      SignedData signed = SignedData.getInstance(info.getContent());
      if (signed.getEncapContentInfo().getContent() != null) {
        throw new MalformedEnvelopeException(Verdict.MISMATCH);
      }
      return new CMSSignedData(
          new CMSProcessableByteArray(signed.getEncapContentInfo().getContentType(), content),
          info);
    } catch (IOException | CMSException | RuntimeException e) {
      throw new MalformedEnvelopeException(Verdict.MISMATCH);
    }
  }

  /** Empty where it cannot be read. */
  private static Optional<X509Certificate> certificate(X509CertificateHolder holder) {
    try {
      return Optional.of(Bouncy.certificate(holder.getEncoded()));
    } catch (CertificateException | IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Those that can be read; one that cannot is of no use for a chain, and does no harm. */
  private static List<X509Certificate> others(
      Collection<X509CertificateHolder> held, X509CertificateHolder own) {
    return held.stream()
        .filter(holder -> !holder.equals(own))
        .flatMap(holder -> certificate(holder).stream())
        .toList();
  }
}
