package cn.ssp.token.skf;

import cn.ssp.token.SignatureAlgorithm;
import org.jspecify.annotations.NullMarked;

/** The contract for SM2 behind a driver whose ULONG has 8 bytes. */
@NullMarked
class SkfSm2WideTest extends SkfContract {
  @Override
  int ulong() {
    return 8;
  }

  @Override
  String container() {
    return "sm2";
  }

  @Override
  protected SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.SM3_WITH_SM2;
  }
}
