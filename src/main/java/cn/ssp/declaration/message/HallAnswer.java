package cn.ssp.declaration.message;

import cn.ssp.declaration.RejectedRow;
import java.util.List;

/**
 * What the hall said of a row that it did not accept.
 *
 * @param code the hall's code; empty where it gives none
 * @param messages its messages, in the order said; never empty
 */
public record HallAnswer(String code, List<SaidMessage> messages) {
  /** Copies the messages. */
  public HallAnswer {
    messages = List.copyOf(messages);
  }

  /** The answer to a row. */
  public static HallAnswer of(RejectedRow row) {
    return new HallAnswer(row.code(), HallMessages.read(row.message()));
  }

  /** The class of the message that takes the most from a person. */
  public MessageClass messageClass() {
    return MessageClass.most(
        messages.stream().map(message -> message.known().messageClass()).toList());
  }

  /** Whether it comes to success: all that was wanted is there already. */
  public boolean isDone() {
    return messageClass() == MessageClass.ALREADY_DONE;
  }

  /** Its messages without their words. */
  @Override
  public String toString() {
    return code + messages;
  }
}
