package cn.ssp.declaration.seal;

import cn.ssp.token.SignatureAlgorithm;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;

/** Which object identifiers a signature is written with. It is the same signature by both. */
public enum SealForm {
  /** Those of CMS (RFC 5652), which tools elsewhere know. */
  RFC(CMSObjectIdentifiers.data.getId(), CMSObjectIdentifiers.signedData.getId(), false),
  /** Those of GM/T 0010 (GB/T 35275), which some Chinese signing servers ask for. */
  GM(
      GMObjectIdentifiers.sm2_pkcs7_data.getId(),
      GMObjectIdentifiers.sm2_pkcs7_signedData.getId(),
      true);

  private final String data;
  private final String signedData;
  private final boolean namesSm2Alone;

  SealForm(String data, String signedData, boolean namesSm2Alone) {
    this.data = data;
    this.signedData = signedData;
    this.namesSm2Alone = namesSm2Alone;
  }

  ASN1ObjectIdentifier data() {
    return new ASN1ObjectIdentifier(data);
  }

  ASN1ObjectIdentifier signedData() {
    return new ASN1ObjectIdentifier(signedData);
  }

  /** What stands in a signer's information for the algorithm. */
  ASN1ObjectIdentifier signature(SignatureAlgorithm algorithm) {
    return namesSm2Alone && algorithm == SignatureAlgorithm.SM3_WITH_SM2
        ? GMObjectIdentifiers.sm2sign
        : CmsAlgorithms.signature(algorithm);
  }
}
