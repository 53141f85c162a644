package cn.ssp.declaration.message;

import cn.ssp.finding.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which message someone meant who typed it from the screen, or a part of it. */
public final class MistypedMessage {
  /** Fewer letters could be of any. */
  private static final int LEAST_LETTERS = 4;

  private MistypedMessage() {}

  /**
   * The message that a text is a part of, or differs from by a few letters; empty where it is like
   * none.
   */
  public static Optional<HallMessage> of(String text) {
    String letters = Folded.letters(text);
    Map<String, HallMessage> known = byLetters();
    return known.keySet().stream()
        .filter(it -> letters.length() >= LEAST_LETTERS && it.contains(letters))
        .findFirst()
        .or(() -> Nearest.slip(letters, known.keySet()))
        .map(known::get);
  }

  /** The messages that a text is the most like, the likeliest first. */
  public static List<HallMessage> nearest(String text, int most) {
    Map<String, HallMessage> known = byLetters();
    return Nearest.several(Folded.letters(text), known.keySet(), known.size()).stream()
        .map(known::get)
        .distinct()
        .limit(most)
        .toList();
  }

  private static Map<String, HallMessage> byLetters() {
    Map<String, HallMessage> known = new LinkedHashMap<>();
    for (HallMessage message : HallMessages.ALL) {
      message.texts().forEach(text -> known.putIfAbsent(Folded.letters(text), message));
    }
    return known;
  }
}
