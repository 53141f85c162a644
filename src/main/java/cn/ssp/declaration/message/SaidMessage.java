package cn.ssp.declaration.message;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Personal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as the hall said it.
 *
 * @param known which one it is, or {@link HallMessages#UNKNOWN}
 * @param text its words, which may hold a person's number
 */
public record SaidMessage(HallMessage known, String text) {
  private static final Pattern NUMBER = Pattern.compile("人员编号为?[:：]?\\s*([0-9]+)");

  /** The platform's number of the person, which is worth keeping; empty where it tells none. */
  public Optional<String> personnelNumber() {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * What the sentences of its kind need.
   *
   * @param code the hall's code; empty where it gives none, else it also stands in for missing
   *     words
   */
  public List<Arg> args(String code) {
    return List.of(Arg.of(code), new Arg(text.isEmpty() ? code : text, Personal.WORDS));
  }

  /** Which message it is, without its words. */
  @Override
  public String toString() {
    return known.id();
  }
}
