package cn.ssp.declaration.message;

import cn.ssp.finding.FindingKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The questions that the employers' guide answers: six of part one on CA certificates, 26 of part
 * ten. The bundles hold each under {@code ID.title} and {@code ID.answer}, in our own words.
 */
public final class GuideQuestions {
  /** All of them, by the guide's numbers. */
  public static final List<FindingKind> ALL =
      Stream.concat(part("1", "one", 6), part("10", "ten", 26)).toList();

  private GuideQuestions() {}

  private static Stream<FindingKind> part(String number, String word, int questions) {
    return IntStream.rangeClosed(1, questions)
        .mapToObj(
            question ->
                FindingKind.info(
                    "guide-" + number + "-" + question, "guide, part " + word + ", " + question));
  }
}
