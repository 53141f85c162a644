package cn.ssp.declaration.seal;

import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.Token;
import cn.ssp.token.TokenKey;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/** Hands what BouncyCastle wants to have signed to a token, whole. */
final class TokenSigner implements ContentSigner {
  private final Token token;
  private final TokenKey key;
  private final SignatureAlgorithm algorithm;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  TokenSigner(Token token, TokenKey key, SignatureAlgorithm algorithm) {
    this.token = token;
    this.key = key;
    this.algorithm = algorithm;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return new AlgorithmIdentifier(CmsAlgorithms.signature(algorithm));
  }

  @Override
  public OutputStream getOutputStream() {
    return message;
  }

  @Override
  public byte[] getSignature() {
    return token.sign(key, algorithm, message.toByteArray());
  }
}
