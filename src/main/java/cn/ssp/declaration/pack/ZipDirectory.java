package cn.ssp.declaration.pack;

import static cn.ssp.declaration.pack.ZipCursor.require;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads which files a zip holds (PKWARE's APPNOTE 6.3). Programs differ in what they make of an odd
 * one, and would see different files in it; so each byte has to belong to a file or to what is said
 * of it, and what is said twice has to be the same.
 */
final class ZipDirectory {
  private static final int MOST_FILES = 1000;
  private static final int ATTRIBUTES = 6;
  private static final int KNOWN_FLAGS =
      ZipForm.EFFORT | ZipForm.WITH_DESCRIPTOR | ZipForm.UTF_8_NAMES;

  private final byte[] zip;

  private ZipDirectory(byte[] zip) {
    this.zip = zip;
  }

  /**
   * The files in a zip, in the order in which they lie. Their names may be anything.
   *
   * @throws BadPackageException when it is none that can be read
   */
  static List<ZipMember> read(byte[] zip) throws BadPackageException {
    return new ZipDirectory(zip).members();
  }

  private List<ZipMember> members() throws BadPackageException {
    int end = zip.length - ZipForm.END_LENGTH;
    require(end >= 0);
    ZipCursor last = new ZipCursor(zip, end, zip.length);
    require(last.next32() == ZipForm.END);
    require(last.next32() == 0); // there is one disk only
    int count = last.next16();
    require(count == last.next16());
    long length = last.nextSize();
    long start = last.nextSize();
    require(start + length == end);
    require(last.next16() == 0); // no comment
    if (count > MOST_FILES) {
      throw new BadPackageException(BadPackage.TOO_LARGE);
    }
    return members(entries(count, new ZipCursor(zip, (int) start, end)), (int) start);
  }

  private static List<Entry> entries(int count, ZipCursor directory) throws BadPackageException {
    List<Entry> entries = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      require(directory.next32() == ZipForm.CENTRAL);
      directory.next16(); // what made it
      ZipFacts facts = ZipFacts.read(directory);
      int comment = directory.next16();
      require(directory.next16() == 0); // there is one disk only
      directory.skip(ATTRIBUTES);
      long offset = directory.nextSize();
      String name = directory.nextText(facts.name());
      directory.skip(facts.extra() + comment);
      requireReadable(facts, name);
      entries.add(new Entry(name, facts, offset));
    }
    require(directory.isAtEnd());
    entries.sort(Comparator.comparingLong(Entry::offset));
    return entries;
  }

  private static void requireReadable(ZipFacts facts, String name) throws BadPackageException {
    boolean known = facts.method() == ZipForm.STORED || facts.method() == ZipForm.DEFLATED;
    if (!known || (facts.flags() & ~KNOWN_FLAGS) != 0) {
      throw new BadPackageException(BadPackage.METHOD);
    }
    boolean ascii = name.chars().allMatch(c -> c < 0x80);
    if (!ascii && (facts.flags() & ZipForm.UTF_8_NAMES) == 0) {
      throw new BadPackageException(BadPackage.NAME);
    }
  }

  private List<ZipMember> members(List<Entry> entries, int directory) throws BadPackageException {
    ZipCursor files = new ZipCursor(zip, 0, directory);
    List<ZipMember> members = new ArrayList<>();
    for (Entry entry : entries) {
      require(entry.offset == files.position());
      members.add(member(entry, files));
    }
    require(files.isAtEnd());
    return members;
  }

  private static ZipMember member(Entry entry, ZipCursor files) throws BadPackageException {
    ZipFacts facts = entry.facts;
    require(files.next32() == ZipForm.LOCAL);
    ZipFacts before = ZipFacts.read(files);
    require(facts.agrees(before));
    require(files.nextText(before.name()).equals(entry.name));
    files.skip(before.extra());
    int start = files.position();
    files.skip(facts.length());
    if (facts.hasDescriptor()) {
      if (files.isAt(ZipForm.DESCRIPTOR)) {
        files.next32();
      }
      require(files.next32() == facts.crc());
      require(files.nextSize() == facts.length());
      require(files.nextSize() == facts.size());
    }
    return new ZipMember(
        entry.name,
        facts.method() == ZipForm.DEFLATED,
        facts.crc(),
        start,
        (int) facts.length(),
        facts.size());
  }

  private record Entry(String name, ZipFacts facts, long offset) {}
}
