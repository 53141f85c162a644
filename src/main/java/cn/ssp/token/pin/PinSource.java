package cn.ssp.token.pin;

import java.util.Optional;

/** Where a PIN comes from. */
public sealed interface PinSource permits PinFile, PinVariable, PinPrompt {
  /** What a user knows it by, such as a path. */
  String name();

  /**
   * What stays the same as long as the source is not changed, and says nothing of the PIN; empty
   * where a person types it, who will not type the same wrong one for ever.
   *
   * @throws cn.ssp.token.TokenException {@link cn.ssp.token.TokenReason#PIN_SOURCE} when it is not
   *     there
   */
  Optional<String> identity();

  /**
   * The PIN.
   *
   * @throws cn.ssp.token.TokenException {@link cn.ssp.token.TokenReason#PIN_SOURCE} when it is not
   *     there, or may not be trusted
   */
  Pin read();
}
