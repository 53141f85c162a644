package cn.ssp.declaration.pack;

import cn.ssp.declaration.DeclaredRow;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What batches of the same rows share, in whatever order those stand: the SHA-256 over how many
 * there are and the sum of their digests. It tells batches apart; it is no proof of what is in one,
 * for which a manifest has the digests of its files.
 */
final class RowsDigest {
  private static final String FORM = "ssp-rows/1";
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private BigInteger sum = BigInteger.ZERO;
  private int rows;

  /** Takes another row. */
  void add(DeclaredRow row) {
    sum = sum.add(new BigInteger(row.digest(), 16)).mod(MODULUS);
    rows++;
  }

  /** 64 lower-case hexadecimal digits. */
  String text() {
    MessageDigest digest = FileDigests.sha256();
    String all = FORM + " " + rows + " " + sum.toString(16);
    return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.US_ASCII)));
  }
}
