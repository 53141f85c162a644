package cn.ssp.token.p11;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/**
 * How PKCS#11 lays out memory. A CK_ULONG is a C {@code unsigned long}: 8 bytes on 64-bit Unix, 4
 * on Windows, where structures have no gaps besides (PKCS#11 2.40, section 2.1). On Unix a CK_ULONG
 * is as wide as a pointer, so that those structures in which only these two meet have no gaps
 * either.
 */
final class Words {
  /** The bytes of a CK_ULONG. */
  static final int ULONG = NativeLong.SIZE;

  /** The bytes of a pointer. */
  static final int POINTER = Native.POINTER_SIZE;

  private static final long LOW_HALF = 0xFFFFFFFFL;

  private Words() {}

  /** Where a pointer or a CK_ULONG lies that follows so many bytes. */
  static int aligned(int bytes) {
    return Platform.isWindows() ? bytes : (bytes + POINTER - 1) / POINTER * POINTER;
  }

  /** An argument of a function. */
  static NativeLong ulong(long value) {
    return new NativeLong(value, true);
  }

  /** What a function returned. */
  static long value(NativeLong ulong) {
    return ULONG == Integer.BYTES ? ulong.longValue() & LOW_HALF : ulong.longValue();
  }

  /** What stands in memory. */
  static long read(Pointer memory, long offset) {
    return value(memory.getNativeLong(offset));
  }

  /** Room for one CK_ULONG. */
  static Memory cell(long value) {
    Memory cell = new Memory(ULONG);
    cell.setNativeLong(0, ulong(value));
    return cell;
  }

  /** Room for several, all zero; never of no size, which cannot be had. */
  static Memory cells(long count) {
    Memory cells = new Memory(Math.max(1, count) * ULONG);
    cells.clear();
    return cells;
  }
}
