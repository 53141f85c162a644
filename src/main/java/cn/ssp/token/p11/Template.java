package cn.ssp.token.p11;

import com.sun.jna.Memory;
import java.util.List;

/**
 * What objects are looked for by: attributes and their values, in one piece of memory, so that none
 * of it is freed while a driver reads the rest.
 *
 * @param memory an array of CK_ATTRIBUTE, with the values behind it
 * @param count how many attributes there are
 */
record Template(Memory memory, int count) {
  /** CKA_CLASS. */
  static final long CLASS = 0x000;

  /** CKA_LABEL. */
  static final long LABEL = 0x003;

  /** CKA_VALUE. */
  static final long VALUE = 0x011;

  /** CKA_CERTIFICATE_TYPE, of which CKC_X_509 is 0. */
  static final long CERTIFICATE_TYPE = 0x080;

  /** CKA_ID, which a certificate shares with its keys. */
  static final long ID = 0x102;

  /** CKA_SIGN. */
  static final long SIGN = 0x108;

  /** CKO_CERTIFICATE. */
  static final long CERTIFICATE = 1;

  /** CKO_PRIVATE_KEY. */
  static final long PRIVATE_KEY = 3;

  /** The bytes of a CK_ATTRIBUTE: its type, where the value is, and how long that is. */
  static final int ENTRY = 2 * Words.ULONG + Words.POINTER;

  @SuppressWarnings("ArrayRecordComponent") // written into memory at once, never compared
  private record Attribute(long type, byte[] value) {}

  /** All X.509 certificates. */
  static Template certificates() {
    return of(List.of(number(CLASS, CERTIFICATE), number(CERTIFICATE_TYPE, 0)));
  }

  /** The private keys of an identifier. */
  static Template privateKeys(byte[] id) {
    return of(List.of(number(CLASS, PRIVATE_KEY), new Attribute(ID, id)));
  }

  /** All objects of an identifier. */
  static Template objects(byte[] id) {
    return of(List.of(new Attribute(ID, id)));
  }

  /**
   * One attribute to be read.
   *
   * @param room how many bytes there are for its value; with none only its length is asked
   */
  static Memory slot(long type, int room) {
    Memory memory = new Memory((long) ENTRY + room);
    memory.clear();
    fill(memory, 0, type, room == 0 ? -1 : ENTRY, room);
    return memory;
  }

  /** The length that a driver wrote into a {@link #slot}. */
  static long length(Memory slot) {
    return Words.read(slot, (long) Words.ULONG + Words.POINTER);
  }

  private static Attribute number(long type, long value) {
    return new Attribute(type, Words.cell(value).getByteArray(0, Words.ULONG));
  }

  private static Template of(List<Attribute> attributes) {
    int values = attributes.stream().mapToInt(attribute -> attribute.value().length).sum();
    Memory memory = new Memory((long) ENTRY * attributes.size() + values);
    int at = ENTRY * attributes.size();
    for (int index = 0; index < attributes.size(); index++) {
      byte[] value = attributes.get(index).value();
      fill(memory, index * ENTRY, attributes.get(index).type(), at, value.length);
      memory.write(at, value, 0, value.length);
      at += value.length;
    }
    return new Template(memory, attributes.size());
  }

  private static void fill(Memory memory, int entry, long type, int at, int length) {
    memory.setNativeLong(entry, Words.ulong(type));
    memory.setPointer((long) entry + Words.ULONG, at < 0 ? null : memory.share(at));
    memory.setNativeLong((long) entry + Words.ULONG + Words.POINTER, Words.ulong(length));
  }
}
