package cn.ssp.declaration.message;

import cn.ssp.finding.FindingKind;
import java.util.List;

/**
 * A message of the hall that is known. The bundles hold its words, its cause and its remedy.
 *
 * @param kind what a report calls it; an error, or an info where it is as good as success
 * @param messageClass what it asks for
 * @param texts what its words contain, any one of them
 */
public record HallMessage(FindingKind kind, MessageClass messageClass, List<String> texts) {
  /** Copies the texts. */
  public HallMessage {
    texts = List.copyOf(texts);
  }

  /** The stable identifier, such as {@code hall-not-collected}. */
  public String id() {
    return kind.id();
  }

  static HallMessage of(MessageClass messageClass, String id, String source, String... texts) {
    FindingKind kind =
        messageClass == MessageClass.ALREADY_DONE
            ? FindingKind.info(id, source, "code", "message")
            : FindingKind.error(id, source, "code", "message");
    return new HallMessage(kind, messageClass, List.of(texts));
  }
}
