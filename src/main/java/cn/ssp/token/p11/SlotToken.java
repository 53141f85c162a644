package cn.ssp.token.p11;

import cn.ssp.token.PinState;
import cn.ssp.token.TokenInfo;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * What a token says of itself without a PIN (CK_TOKEN_INFO).
 *
 * @param slot the number of the slot that it is in
 * @param label its label; may be empty
 * @param serial its serial number; may be empty
 * @param manufacturer who made it; may be empty
 * @param model its model; may be empty
 * @param initialized whether anything can be on it
 * @param pinSet whether the user has a PIN
 * @param pin what it says of that PIN; not every driver says anything
 */
public record SlotToken(
    long slot,
    String label,
    String serial,
    String manufacturer,
    String model,
    boolean initialized,
    boolean pinSet,
    PinState pin) {
  private static final int LABEL = 0;
  private static final int MANUFACTURER = 32;
  private static final int MODEL = 64;
  private static final int SERIAL = 80;
  private static final int FLAGS = 96;

  /** More than a CK_TOKEN_INFO has anywhere: after the flags, ten CK_ULONG and 20 bytes. */
  private static final int SIZE = 256;

  private static final long CKF_USER_PIN_INITIALIZED = 0x8;
  private static final long CKF_TOKEN_INITIALIZED = 0x400;
  private static final long CKF_USER_PIN_COUNT_LOW = 0x10000;
  private static final long CKF_USER_PIN_FINAL_TRY = 0x20000;
  private static final long CKF_USER_PIN_LOCKED = 0x40000;
  private static final long CKF_USER_PIN_TO_BE_CHANGED = 0x80000;

  /** As {@link cn.ssp.token.Token#info} tells it. */
  TokenInfo info() {
    return new TokenInfo(
        "pkcs11", label, serial.isEmpty() ? label : serial, (manufacturer + " " + model).strip());
  }

  /** What a person tells it from others by. */
  String name() {
    return label + " (" + serial + ")";
  }

  /** Whether it is the same one, as far as can be told, in the same slot. */
  boolean same(SlotToken other) {
    return slot == other.slot && label.equals(other.label) && serial.equals(other.serial);
  }

  /** The tokens that are plugged in. */
  static List<SlotToken> all(Driver driver) {
    List<SlotToken> tokens = new ArrayList<>();
    for (long slot : slots(driver)) {
      try {
        tokens.add(in(driver, slot));
      } catch (DriverException e) {
        // Pulled out since the slots were listed, or nothing that the driver knows.
        if (!e.is(ReturnCode.TOKEN_NOT_PRESENT)
            && !e.is(ReturnCode.TOKEN_NOT_RECOGNIZED)
            && !e.is(ReturnCode.DEVICE_REMOVED)
            && !e.is(ReturnCode.SLOT_ID_INVALID)) {
          throw e;
        }
      }
    }
    return tokens;
  }

  /** The token in a slot. */
  static SlotToken in(Driver driver, long slot) {
    Memory info = new Memory(SIZE);
    info.clear();
    driver.run(Entry.C_GET_TOKEN_INFO, Words.ulong(slot), info);
    long flags = Words.read(info, FLAGS);
    return new SlotToken(
        slot,
        PaddedText.read(info, LABEL, MANUFACTURER - LABEL),
        PaddedText.read(info, SERIAL, FLAGS - SERIAL),
        PaddedText.read(info, MANUFACTURER, MODEL - MANUFACTURER),
        PaddedText.read(info, MODEL, SERIAL - MODEL),
        (flags & CKF_TOKEN_INITIALIZED) != 0,
        (flags & CKF_USER_PIN_INITIALIZED) != 0,
        new PinState(
            OptionalInt.empty(),
            OptionalInt.empty(),
            (flags & CKF_USER_PIN_COUNT_LOW) != 0,
            (flags & CKF_USER_PIN_FINAL_TRY) != 0,
            (flags & CKF_USER_PIN_LOCKED) != 0,
            (flags & CKF_USER_PIN_TO_BE_CHANGED) != 0));
  }

  /** Drivers look for new slots only when they are asked for the number first. */
  private static long[] slots(Driver driver) {
    Memory count = Words.cell(0);
    driver.run(Entry.C_GET_SLOT_LIST, (byte) 1, Pointer.NULL, count);
    Memory slots = Words.cells(Words.read(count, 0));
    driver.run(Entry.C_GET_SLOT_LIST, (byte) 1, slots, count);
    return LongStream.range(0, Words.read(count, 0))
        .map(index -> Words.read(slots, index * Words.ULONG))
        .toArray();
  }
}
