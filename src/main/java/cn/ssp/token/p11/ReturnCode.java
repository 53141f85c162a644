package cn.ssp.token.p11;

import cn.ssp.token.TokenReason;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a function returns, and what it means to the user: the one place where the codes are mapped
 * (PKCS#11 3.0, pkcs11t.h; those of functions that are never called are left out). A code without a
 * reason of its own is the device's or its driver's failure.
 */
enum ReturnCode {
  OK(0x000),
  CANCEL(0x001),
  HOST_MEMORY(0x002),
  SLOT_ID_INVALID(0x003, TokenReason.REMOVED),
  GENERAL_ERROR(0x005),
  FUNCTION_FAILED(0x006),
  ARGUMENTS_BAD(0x007),
  NEED_TO_CREATE_THREADS(0x009),
  CANT_LOCK(0x00A),
  ATTRIBUTE_SENSITIVE(0x011),
  ATTRIBUTE_TYPE_INVALID(0x012),
  ATTRIBUTE_VALUE_INVALID(0x013),
  ACTION_PROHIBITED(0x01B),
  DATA_INVALID(0x020),
  DATA_LEN_RANGE(0x021),
  DEVICE_ERROR(0x030),
  DEVICE_MEMORY(0x031),
  DEVICE_REMOVED(0x032, TokenReason.REMOVED),
  FUNCTION_CANCELED(0x050),
  FUNCTION_NOT_PARALLEL(0x051),
  FUNCTION_NOT_SUPPORTED(0x054),
  KEY_HANDLE_INVALID(0x060),
  KEY_SIZE_RANGE(0x062, TokenReason.ALGORITHM),
  KEY_TYPE_INCONSISTENT(0x063, TokenReason.ALGORITHM),
  KEY_FUNCTION_NOT_PERMITTED(0x068, TokenReason.NO_KEY),
  MECHANISM_INVALID(0x070, TokenReason.ALGORITHM),
  MECHANISM_PARAM_INVALID(0x071, TokenReason.ALGORITHM),
  OBJECT_HANDLE_INVALID(0x082),
  OPERATION_ACTIVE(0x090),
  OPERATION_NOT_INITIALIZED(0x091),
  PIN_INCORRECT(0x0A0, TokenReason.PIN_REFUSED),
  PIN_INVALID(0x0A1, TokenReason.PIN_REFUSED),
  PIN_LEN_RANGE(0x0A2, TokenReason.PIN_REFUSED),
  PIN_EXPIRED(0x0A3),
  PIN_LOCKED(0x0A4, TokenReason.PIN_LOCKED),
  SESSION_CLOSED(0x0B0),
  SESSION_COUNT(0x0B1),
  SESSION_HANDLE_INVALID(0x0B3),
  SESSION_PARALLEL_NOT_SUPPORTED(0x0B4),
  SESSION_READ_ONLY(0x0B5),
  SESSION_EXISTS(0x0B6),
  SESSION_READ_ONLY_EXISTS(0x0B7),
  SESSION_READ_WRITE_SO_EXISTS(0x0B8),
  TEMPLATE_INCOMPLETE(0x0D0),
  TEMPLATE_INCONSISTENT(0x0D1),
  TOKEN_NOT_PRESENT(0x0E0, TokenReason.REMOVED),
  TOKEN_NOT_RECOGNIZED(0x0E1, TokenReason.REMOVED),
  TOKEN_WRITE_PROTECTED(0x0E2),
  USER_ALREADY_LOGGED_IN(0x100),
  USER_NOT_LOGGED_IN(0x101, TokenReason.PIN_NEEDED),
  USER_PIN_NOT_INITIALIZED(0x102),
  USER_TYPE_INVALID(0x103),
  USER_ANOTHER_ALREADY_LOGGED_IN(0x104),
  USER_TOO_MANY_TYPES(0x105),
  DOMAIN_PARAMS_INVALID(0x130, TokenReason.ALGORITHM),
  CURVE_NOT_SUPPORTED(0x140, TokenReason.ALGORITHM),
  BUFFER_TOO_SMALL(0x150),
  INFORMATION_SENSITIVE(0x170),
  CRYPTOKI_NOT_INITIALIZED(0x190),
  CRYPTOKI_ALREADY_INITIALIZED(0x191),
  MUTEX_BAD(0x1A0),
  MUTEX_NOT_LOCKED(0x1A1),
  FIPS_SELF_TEST_FAILED(0x1B6),
  LIBRARY_LOAD_FAILED(0x1B7),
  PIN_TOO_WEAK(0x1B8),
  PUBLIC_KEY_INVALID(0x1B9),
  FUNCTION_REJECTED(0x200);

  private static final Map<Long, ReturnCode> KNOWN =
      Arrays.stream(values()).collect(Collectors.toMap(code -> code.number, code -> code));

  private final long number;
  private final TokenReason reason;

  ReturnCode(long number) {
    this(number, TokenReason.DEVICE);
  }

  ReturnCode(long number, TokenReason reason) {
    this.number = number;
    this.reason = reason;
  }

  /** Whether a number is this code. */
  boolean is(long returned) {
    return number == returned;
  }

  /** The number of this code. */
  long number() {
    return number;
  }

  /** The standard's name of a number, or the number in hexadecimal where it has none. */
  static String nameOf(long number) {
    return Optional.ofNullable(KNOWN.get(number))
        .map(code -> "CKR_" + code.name())
        .orElseGet(() -> "0x" + Long.toHexString(number));
  }

  /** What a number means to the user. */
  static TokenReason reasonOf(long number) {
    return Optional.ofNullable(KNOWN.get(number))
        .map(code -> code.reason)
        .orElse(TokenReason.DEVICE);
  }
}
