package cn.ssp.token.skf;

import cn.ssp.token.SignatureAlgorithm;
import org.jspecify.annotations.NullMarked;

/** The contract for RSA behind a driver whose ULONG has 4 bytes. */
@NullMarked
class SkfRsaNarrowTest extends SkfContract {
  @Override
  int ulong() {
    return 4;
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
