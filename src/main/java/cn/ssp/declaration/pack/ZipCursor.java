package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;

/** A place in a zip, which moves on as it is read, but never past a limit. */
final class ZipCursor {
  private final ByteBuffer bytes;

  /** Starts at a place, and goes no further than a limit, which is in the zip. */
  ZipCursor(byte[] zip, int start, int limit) {
    this.bytes = ByteBuffer.wrap(zip, start, limit - start).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Where it is. */
  int position() {
    return bytes.position();
  }

  /** Whether it can go no further. */
  boolean isAtEnd() {
    return !bytes.hasRemaining();
  }

  /** Moves on. */
  void skip(long length) throws BadPackageException {
    requireRoom(length);
    bytes.position(bytes.position() + (int) length);
  }

  /** A number of two bytes. */
  int next16() throws BadPackageException {
    requireRoom(Short.BYTES);
    return Short.toUnsignedInt(bytes.getShort());
  }

  /** A number of four bytes, as it lies. */
  int next32() throws BadPackageException {
    requireRoom(Integer.BYTES);
    return bytes.getInt();
  }

  /** A number of four bytes, not negative. */
  long nextSize() throws BadPackageException {
    return Integer.toUnsignedLong(next32());
  }

  /** A text in UTF-8. */
  String nextText(int length) throws BadPackageException {
    requireRoom(length);
    ByteBuffer text = bytes.slice(bytes.position(), length);
    skip(length);
    try {
      return UTF_8.newDecoder().decode(text).toString();
    } catch (CharacterCodingException e) {
      throw new BadPackageException(BadPackage.NAME);
    }
  }

  /** Whether that number stands there; does not move. */
  boolean isAt(int signature) {
    return bytes.remaining() >= Integer.BYTES && bytes.getInt(bytes.position()) == signature;
  }

  private void requireRoom(long length) throws BadPackageException {
    require(length <= bytes.remaining());
  }

  /** Fails where what a zip says cannot be. */
  static void require(boolean right) throws BadPackageException {
    if (!right) {
      throw new BadPackageException(BadPackage.NOT_A_ZIP);
    }
  }
}
