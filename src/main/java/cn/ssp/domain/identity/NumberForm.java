package cn.ssp.domain.identity;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The form that the numbers of a kind of document have: a length, and characters for it. */
public final class NumberForm {
  private final IntPredicate lengths;
  private final Predicate<String> characters;
  private final Function<String, DocumentNumber> number;

  /**
   * A form.
   *
   * @param lengths the lengths that a number may have
   * @param characters what a number is made of; a text of another length is judged by it as well
   * @param number makes a number of a text that has the form
   */
  NumberForm(
      IntPredicate lengths, Predicate<String> characters, Function<String, DocumentNumber> number) {
    this.lengths = lengths;
    this.characters = characters;
    this.number = number;
  }

  /**
   * A form with another pattern for each length, which finds letters and digits alone in a text of
   * no such length: where each of them belongs cannot be told then.
   */
  static NumberForm of(
      IntPredicate lengths, Pattern characters, Function<String, DocumentNumber> number) {
    Predicate<String> anyOrder = Pattern.compile("[A-Z0-9]*").asMatchPredicate();
    Predicate<String> inOrder = characters.asMatchPredicate();
    return new NumberForm(
        lengths, text -> (lengths.test(length(text)) ? inOrder : anyOrder).test(text), number);
  }

  /** Whether the text is as long as a number is. */
  public boolean hasLength(String text) {
    return lengths.test(length(text));
  }

  /** Whether the text is made of what a number is made of. */
  public boolean hasCharacters(String text) {
    return characters.test(text);
  }

  /** Whether the text has the form. */
  public boolean fits(String text) {
    return hasLength(text) && hasCharacters(text);
  }

  /** The number of that text; empty where it does not have the form. */
  public Optional<DocumentNumber> read(String text) {
    return fits(text) ? Optional.of(number.apply(text)) : Optional.empty();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
