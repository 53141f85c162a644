package cn.ssp.declaration.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/**
 * Something that a certificate says of its holder: part of the subject, or an extension of the CA's
 * own. It may be a person's number.
 *
 * @param oid the attribute's or the extension's object identifier
 * @param text what it says; hexadecimal where it is no text
 */
public record CertificateText(String oid, String text) {
  /** The extensions of RFC 5280 and of PKIX, which say nothing of who the holder is. */
  private static final List<String> GENERAL = List.of("2.5.29.", "1.3.6.1.5.5.7.1.");

  /** All of them: the subject in its order, then the extensions, ordered by identifier. */
  public static List<CertificateText> of(X509Certificate certificate) {
    List<CertificateText> texts = new ArrayList<>(subject(certificate));
    Set<String> extensions = new TreeSet<>(orNone(certificate.getNonCriticalExtensionOIDs()));
    extensions.addAll(orNone(certificate.getCriticalExtensionOIDs()));
    for (String oid : extensions) {
      if (GENERAL.stream().noneMatch(oid::startsWith)) {
        texts.add(new CertificateText(oid, text(certificate.getExtensionValue(oid))));
      }
    }
    return List.copyOf(texts);
  }

  private static List<CertificateText> subject(X509Certificate certificate) {
    List<CertificateText> texts = new ArrayList<>();
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    for (RDN part : subject.getRDNs()) {
      for (AttributeTypeAndValue attribute : part.getTypesAndValues()) {
        texts.add(
            new CertificateText(
                attribute.getType().getId(), IETFUtils.valueToString(attribute.getValue())));
      }
    }
    return texts;
  }

  /** CAs write their extensions as any kind of string, as octets with one in them, or bare. */
  private static String text(byte[] extension) {
    byte[] value = ASN1OctetString.getInstance(extension).getOctets();
    try {
      ASN1Primitive parsed = ASN1Primitive.fromByteArray(value);
      if (parsed instanceof ASN1String string) {
        return string.getString();
      }
      if (parsed instanceof ASN1OctetString octets) {
        return plain(octets.getOctets());
      }
    } catch (IOException | RuntimeException e) {
      return plain(value); // BouncyCastle, of what is no ASN.1
    }
    return HexFormat.of().formatHex(value);
  }

  private static String plain(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().noneMatch(Character::isISOControl)) {
        return text;
      }
    } catch (CharacterCodingException e) {
      return HexFormat.of().formatHex(bytes);
    }
    return HexFormat.of().formatHex(bytes);
  }

  private static Collection<String> orNone(@Nullable Set<String> oids) {
    return oids == null ? Set.of() : oids;
  }
}
