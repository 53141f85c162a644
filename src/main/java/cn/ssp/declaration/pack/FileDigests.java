package cn.ssp.declaration.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The sums over a file that a package bears, taken as its bytes go by. */
final class FileDigests {
  private final MessageDigest sha256 = sha256();
  private final SM3Digest sm3 = new SM3Digest();
  private final CRC32 crc = new CRC32();
  private long size;

  /** Takes more bytes. */
  void update(byte[] bytes, int offset, int length) {
    sha256.update(bytes, offset, length);
    sm3.update(bytes, offset, length);
    crc.update(bytes, offset, length);
    size += length;
  }

  /** The checksum of the zip. */
  int crc() {
    return (int) crc.getValue();
  }

  /** How many bytes there were. */
  long size() {
    return size;
  }

  /** What the manifest says of the file; the digests cannot go on from here. */
  ListedFile listed(String name) {
    byte[] digest = new byte[sm3.getDigestSize()];
    sm3.doFinal(digest, 0);
    HexFormat hex = HexFormat.of();
    return new ListedFile(name, size, hex.formatHex(sha256.digest()), hex.formatHex(digest));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
