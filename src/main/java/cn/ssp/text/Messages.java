package cn.ssp.text;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences in one language. A kind's message stands under {@code ID.message} and its remedy
 * under {@code ID.remedy}; where the kind's first argument is a {@code reason}, they may stand
 * under {@code ID.message.REASON} and {@code ID.remedy.REASON}. Arguments fill {@code {name}}, and
 * a number {@code {name|month|months}}, with the word that goes with it. What else there is to say
 * of a kind is read by {@link Explanation}.
 */
public final class Messages {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(\\w+)(?:\\|([\\w ]+)\\|([\\w ]+))?}");

  /** The argument that chooses the sentence and does not appear in it. */
  static final String REASON = "reason";

  private final Language language;
  private final ResourceBundle bundle;

  private Messages(Language language, ResourceBundle bundle) {
    this.language = language;
    this.bundle = bundle;
  }

  /** The sentences in a language. */
  public static Messages in(Language language) {
    return new Messages(language, bundle("messages", language));
  }

  /**
   * A bundle of this package. It is read by its name alone: the platform's own look-up would answer
   * with the default locale's bundle where it should not.
   */
  public static ResourceBundle bundle(String name, Language language) {
    String file = name + "_" + language.word() + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no bundle " + file);
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** A sentence that is no finding's, its {@code {0}}, {@code {1}} … filled in. */
  public String get(String key, Object... args) {
    return fill(bundle.getString(key), name -> String.valueOf(args[Integer.parseInt(name)]));
  }

  /** Where a kind comes from: a source in the words of one language stands under ID.source. */
  public String source(FindingKind kind) {
    return find(kind.id() + ".source").orElse(kind.source());
  }

  /** A sentence without places to fill, or empty where the language has none of its own. */
  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /** The reasons for which a kind has a message or remedy of its own, in the alphabet's order. */
  List<String> reasons(FindingKind kind) {
    return bundle.keySet().stream()
        .flatMap(key -> Stream.of(".message.", ".remedy.").flatMap(part -> after(kind, part, key)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> after(FindingKind kind, String part, String key) {
    String start = kind.id() + part;
    return key.startsWith(start) ? Stream.of(key.substring(start.length())) : Stream.empty();
  }

  /**
   * What is wrong.
   *
   * @param show how an argument is shown: masked or not
   */
  public String message(FindingKind kind, List<Arg> args, Function<Arg, String> show) {
    return sentence(kind, "message", args, show);
  }

  /**
   * How to mend it.
   *
   * @param show how an argument is shown: masked or not
   */
  public String remedy(FindingKind kind, List<Arg> args, Function<Arg, String> show) {
    return sentence(kind, "remedy", args, show);
  }

  private String sentence(
      FindingKind kind, String part, List<Arg> args, Function<Arg, String> show) {
    String key = kind.id() + "." + part;
    int reason = kind.args().indexOf(REASON);
    if (reason >= 0 && bundle.containsKey(key + "." + args.get(reason).text())) {
      key = key + "." + args.get(reason).text();
    }
    return fill(bundle.getString(key), name -> show.apply(args.get(kind.args().indexOf(name))));
  }

  private static String fill(String sentence, Function<String, String> value) {
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(
            match -> {
              String shown = value.apply(match.group(1));
              return Matcher.quoteReplacement(
                  match.group(2) == null
                      ? shown
                      : shown + " " + match.group(shown.equals("1") ? 2 : 3));
            });
  }
}
