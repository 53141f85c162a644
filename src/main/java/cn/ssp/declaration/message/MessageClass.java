package cn.ssp.declaration.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * What a message of the hall asks for. Listed by how much it takes from a person, the least first:
 * what nobody knows has to be read, which is more than to mend a cell and less than to go
 * somewhere.
 */
public enum MessageClass {
  /** Nothing: what was wanted is there. It counts as success. */
  ALREADY_DONE,
  /** The same, later. */
  RETRY_LATER,
  /** The employer mends something, and declares again. */
  FIX_AND_RESEND,
  /**
   * It is not known. A person reads it before the row goes out again: to repeat what the hall has
   * refused for an unknown reason could do harm that none of the others can.
   */
  UNKNOWN,
  /** The worker, or a former employer, acts first. */
  WORKER_ACTS,
  /** Someone goes to a counter. */
  COUNTER;

  /** The word used in options and machine formats, such as {@code fix-and-resend}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a row may be sent again without anyone but the employer having acted. */
  public boolean maySendAgain() {
    return this == RETRY_LATER || this == FIX_AND_RESEND;
  }

  /**
   * The one that takes the most from a person.
   *
   * @param classes at least one
   */
  static MessageClass most(Collection<MessageClass> classes) {
    return classes.stream().max(Comparator.naturalOrder()).orElseThrow();
  }
}
