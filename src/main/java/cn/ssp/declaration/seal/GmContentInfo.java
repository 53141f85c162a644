package cn.ssp.declaration.seal;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.ContentInfo;

/**
 * Writes what CMS calls signed data as GM/T 0010 does: under its own name, and as version 1. None
 * of both is signed.
 */
final class GmContentInfo {
  private GmContentInfo() {}

  static ContentInfo of(SealForm form, ContentInfo cms) {
    if (form == SealForm.RFC) {
      return cms;
    }
    ASN1EncodableVector fields = new ASN1EncodableVector();
    fields.add(new ASN1Integer(1));
    ASN1Encodable[] written = ASN1Sequence.getInstance(cms.getContent()).toArray();
    for (int index = 1; index < written.length; index++) {
      fields.add(written[index]);
    }
    return new ContentInfo(form.signedData(), new DERSequence(fields));
  }
}
