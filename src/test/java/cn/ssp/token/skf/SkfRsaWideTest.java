package cn.ssp.token.skf;

import cn.ssp.token.SignatureAlgorithm;
import org.jspecify.annotations.NullMarked;

/** The contract for RSA behind a driver whose ULONG has 8 bytes. */
@NullMarked
class SkfRsaWideTest extends SkfContract {
  @Override
  int ulong() {
    return 8;
  }

  @Override
  String container() {
    return "rsa";
  }

  @Override
  protected SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.SHA256_WITH_RSA;
  }
}
