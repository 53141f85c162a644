package cn.ssp.token;

import java.util.OptionalInt;

/**
 * What a token says of its PIN.
 *
 * @param remaining the tries left; empty where it does not tell the number
 * @param most the tries after a right PIN; empty where it does not tell
 * @param low whether a wrong PIN has been tried since the last right one
 * @param finalTry whether only one try is left
 * @param locked whether no try is left
 * @param initial whether the PIN is still the one it was issued with, as far as the token knows
 */
public record PinState(
    OptionalInt remaining,
    OptionalInt most,
    boolean low,
    boolean finalTry,
    boolean locked,
    boolean initial) {
  /** Of a token that has no such counter, such as a file. */
  public static PinState uncounted() {
    return new PinState(OptionalInt.empty(), OptionalInt.empty(), false, false, false, false);
  }

  /** Of a token that counts. */
  public static PinState counted(int remaining, int most, boolean initial) {
    return new PinState(
        OptionalInt.of(remaining),
        OptionalInt.of(most),
        remaining < most,
        remaining == 1,
        remaining <= 0,
        initial);
  }
}
