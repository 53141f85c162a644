package cn.ssp.token.p11;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session with a token, for reading. Its methods throw {@link DriverException}.
 *
 * @param driver the driver
 * @param slot the number of the token's slot
 * @param handle what the driver knows it by
 */
record Session(Driver driver, long slot, long handle) {
  private static final long CKF_SERIAL_SESSION = 4;
  private static final long CKU_USER = 1;
  private static final long CKS_RO_USER_FUNCTIONS = 1;
  private static final long CKS_RW_USER_FUNCTIONS = 3;

  /** As many objects as are fetched at once. */
  private static final int HANDFUL = 16;

  /** More than the longest certificate or label of a sane token. */
  private static final long LONGEST_VALUE = 1 << 20;

  /** More than any signature: RSA-8192 has 1024. */
  private static final int LONGEST_SIGNATURE = 2048;

  /** Opens one with the token in a slot. */
  static Session open(Driver driver, long slot) {
    Memory handle = Words.cell(0);
    driver.run(
        Entry.C_OPEN_SESSION,
        Words.ulong(slot),
        Words.ulong(CKF_SERIAL_SESSION),
        Pointer.NULL,
        Pointer.NULL,
        handle);
    return new Session(driver, slot, Words.read(handle, 0));
  }

  /** Whether the token is unlocked, for this and all sessions of the process. */
  boolean loggedIn() {
    // CK_SESSION_INFO: the slot, the state, flags and the device's own error.
    Memory info = Words.cells(4);
    run(Entry.C_GET_SESSION_INFO, info);
    if (Words.read(info, 0) != slot) {
      // The handle of a session that was lost is given anew, to one with another token.
      throw new DriverException(
          Entry.C_GET_SESSION_INFO, ReturnCode.SESSION_HANDLE_INVALID.number());
    }
    long state = Words.read(info, Words.ULONG);
    return state == CKS_RO_USER_FUNCTIONS || state == CKS_RW_USER_FUNCTIONS;
  }

  /** The objects that fit. */
  List<Long> find(Template template) {
    run(Entry.C_FIND_OBJECTS_INIT, template.memory(), Words.ulong(template.count()));
    try {
      List<Long> found = new ArrayList<>();
      Memory handles = Words.cells(HANDFUL);
      Memory count = Words.cell(0);
      do {
        run(Entry.C_FIND_OBJECTS, handles, Words.ulong(HANDFUL), count);
        for (long index = 0; index < Words.read(count, 0); index++) {
          found.add(Words.read(handles, index * Words.ULONG));
        }
      } while (Words.read(count, 0) > 0);
      return found;
    } finally {
      driver.call(Entry.C_FIND_OBJECTS_FINAL, Words.ulong(handle));
    }
  }

  /** An attribute's value; empty where the object has none, or does not show it. */
  Optional<byte[]> attribute(long object, long type) {
    Memory asked = Template.slot(type, 0);
    if (!read(object, asked)) {
      return Optional.empty();
    }
    long length = Template.length(asked);
    if (length <= 0 || length > LONGEST_VALUE) {
      return Optional.empty();
    }
    Memory value = Template.slot(type, (int) length);
    return read(object, value)
        ? Optional.of(value.getByteArray(Template.ENTRY, (int) Template.length(value)))
        : Optional.empty();
  }

  /** Logs the user in. A token that is unlocked already stays so, and does not look at the PIN. */
  long login(Pointer pin, int length) {
    return driver.call(
        Entry.C_LOGIN, Words.ulong(handle), Words.ulong(CKU_USER), pin, Words.ulong(length));
  }

  /** Signs what a mechanism without parameters takes. */
  byte[] sign(long key, long mechanism, byte[] input) {
    Memory how = Words.cells(4);
    how.setNativeLong(0, Words.ulong(mechanism));
    run(Entry.C_SIGN_INIT, how, Words.ulong(key));
    Memory data = new Memory(Math.max(1, input.length));
    data.write(0, input, 0, input.length);
    Memory signature = new Memory(LONGEST_SIGNATURE);
    Memory length = Words.cell(LONGEST_SIGNATURE);
    run(Entry.C_SIGN, data, Words.ulong(input.length), signature, length);
    return signature.getByteArray(0, (int) Words.read(length, 0));
  }

  /** Logs the user out, whatever the driver says to it. */
  void logout() {
    driver.call(Entry.C_LOGOUT, Words.ulong(handle));
  }

  /** Ends it, whatever the driver says to it. */
  void close() {
    driver.call(Entry.C_CLOSE_SESSION, Words.ulong(handle));
  }

  private boolean read(long object, Memory attribute) {
    long returned =
        driver.call(
            Entry.C_GET_ATTRIBUTE_VALUE,
            Words.ulong(handle),
            Words.ulong(object),
            attribute,
            Words.ulong(1));
    if (ReturnCode.ATTRIBUTE_TYPE_INVALID.is(returned)
        || ReturnCode.ATTRIBUTE_SENSITIVE.is(returned)) {
      return false;
    }
    if (!ReturnCode.OK.is(returned)) {
      throw new DriverException(Entry.C_GET_ATTRIBUTE_VALUE, returned);
    }
    return true;
  }

  private void run(Entry entry, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = Words.ulong(handle);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    driver.run(entry, all);
  }
}
