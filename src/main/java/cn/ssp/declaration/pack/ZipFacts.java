package cn.ssp.declaration.pack;

/**
 * What a zip says of a file: before it, and once more in the directory.
 *
 * @param flags of general purpose
 * @param method how it is compressed
 * @param crc the checksum of what it holds
 * @param length how many bytes it takes
 * @param size how many those stand for
 * @param name how many bytes its name has
 * @param extra how many bytes stand behind the name
 */
record ZipFacts(int flags, int method, int crc, long length, long size, int name, int extra) {
  /** Reads them; both headers have them in the same form. */
  static ZipFacts read(ZipCursor zip) throws BadPackageException {
    zip.next16(); // the version that it takes to read it
    int flags = zip.next16();
    int method = zip.next16();
    zip.next32(); // the time
    return new ZipFacts(
        flags, method, zip.next32(), zip.nextSize(), zip.nextSize(), zip.next16(), zip.next16());
  }

  /** Whether the sizes and the checksum stand behind the file too. */
  boolean hasDescriptor() {
    return (flags & ZipForm.WITH_DESCRIPTOR) != 0;
  }

  /** Whether what stands before a file is the same, or left to what stands behind it. */
  boolean agrees(ZipFacts before) {
    boolean same = before.crc == crc && before.length == length && before.size == size;
    boolean left = before.crc == 0 && before.length == 0 && before.size == 0 && hasDescriptor();
    return before.flags == flags && before.method == method && (same || left);
  }
}
