package cn.ssp.declaration.pack;

/** What a zip is made of (PKWARE's APPNOTE 6.3, 4.3 and 4.4). */
final class ZipForm {
  /** Starts the header before a file. */
  static final int LOCAL = 0x04034B50;

  /** Starts an entry of the directory. */
  static final int CENTRAL = 0x02014B50;

  /** Starts what stands at the end. */
  static final int END = 0x06054B50;

  /** May start what stands behind a file, where a program writes its sizes there. */
  static final int DESCRIPTOR = 0x08074B50;

  static final int LOCAL_LENGTH = 30;
  static final int CENTRAL_LENGTH = 46;
  static final int END_LENGTH = 22;

  /** 2.0, which is enough for folders and compressed files. */
  static final short VERSION = 20;

  static final short STORED = 0;
  static final short DEFLATED = 8;

  /** The sizes stand behind the file. */
  static final short WITH_DESCRIPTOR = 1 << 3;

  /** Names are in UTF-8. */
  static final short UTF_8_NAMES = 1 << 11;

  /** How hard it was compressed, which nobody has to know. */
  static final short EFFORT = 3 << 1;

  /** The first day that a zip can tell, 1 January 1980. */
  static final short EARLY = 1 << 5 | 1;

  /** The largest size. */
  static final long LARGEST = 0xFFFF_FFFFL;

  private ZipForm() {}
}
