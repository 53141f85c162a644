package cn.ssp.cli;

import cn.ssp.text.Messages;
import cn.ssp.token.PinState;

/** Puts what a token says of its PIN into words. */
final class PinWords {
  private PinWords() {}

  /** A sentence. */
  static String of(PinState state, Messages messages) {
    String sentence = messages.get("token.pin." + word(state), tries(state));
    return state.initial() ? sentence + messages.get("token.pin.initial") : sentence;
  }

  /** A word for programs. */
  static String word(PinState state) {
    if (state.locked()) {
      return "locked";
    }
    if (state.finalTry()) {
      return "last-try";
    }
    if (state.low()) {
      return "low";
    }
    return state.remaining().isPresent() ? "counted" : "uncounted";
  }

  /** The tries left; empty where the token does not tell. */
  static String tries(PinState state) {
    return state.remaining().isPresent() ? Integer.toString(state.remaining().getAsInt()) : "";
  }
}
