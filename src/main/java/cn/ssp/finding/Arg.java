package cn.ssp.finding;

/**
 * A text that fills a place in a message.
 *
 * @param text the text as the reader of the roster would know it; never masked here
 * @param personal what a report must mask it as
 */
public record Arg(String text, Personal personal) {
  /** A text that is nobody's personal data. */
  public static Arg of(String text) {
    return new Arg(text, Personal.NO);
  }

  /** A number, written plainly: no grouping, in any language. */
  public static Arg of(long number) {
    return of(Long.toString(number));
  }
}
