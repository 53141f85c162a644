package cn.ssp.cli;

import cn.ssp.declaration.message.GuideQuestions;
import cn.ssp.declaration.message.HallMessage;
import cn.ssp.declaration.message.HallMessages;
import cn.ssp.declaration.message.MistypedMessage;
import cn.ssp.declaration.message.SaidMessage;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Nearest;
import cn.ssp.finding.Personal;
import cn.ssp.report.Style;
import cn.ssp.rule.RuleBook;
import cn.ssp.text.Explanation;
import cn.ssp.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is to be explained: by its name, by what the hall said, or by a question. */
final class Topics {
  private static final int NEAREST = 3;

  /** Fewer letters could be of any question. */
  private static final int LEAST_LETTERS = 4;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

  private final Messages messages;
  private final RulePage rules;
  private final MessagePage said;

  Topics(Messages messages, Style style) {
    this.messages = messages;
    this.rules = new RulePage(messages, style);
    this.said = new MessagePage(messages, style);
  }

  /**
   * What there is to say of it.
   *
   * @param asked a name, or a text as someone copied or typed it
   * @throws Failure of {@link UsageKinds#NO_RULE} or {@link UsageKinds#NO_MESSAGE} when it is
   *     neither a name nor like anything known
   */
  String page(String asked) {
    return named(asked)
        .or(() -> saidByTheHall(asked))
        .or(() -> question(asked).map(said::text))
        .orElseThrow(() -> NAME.matcher(asked).matches() ? noRule(asked) : noMessage(asked));
  }

  private Optional<String> named(String id) {
    return Stream.of(
            rules().filter(kind -> kind.id().equals(id)).map(this::rulePage),
            messages().filter(message -> message.id().equals(id)).map(said::text),
            GuideQuestions.ALL.stream().filter(it -> it.id().equals(id)).map(said::text))
        .flatMap(page -> page)
        .findFirst();
  }

  /** All messages that stand in a text, each once; empty where none does. */
  private Optional<String> saidByTheHall(String text) {
    List<HallMessage> known =
        HallMessages.read(text).stream().flatMap(this::meant).distinct().toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(known.stream().map(said::text).collect(Collectors.joining("\n")));
  }

  private Stream<HallMessage> meant(SaidMessage message) {
    return message.known().equals(HallMessages.UNKNOWN)
        ? MistypedMessage.of(message.text()).stream()
        : Stream.of(message.known());
  }

  private Optional<FindingKind> question(String text) {
    List<String> titles = GuideQuestions.ALL.stream().map(said::title).toList();
    return titles.stream()
        .filter(title -> text.length() >= LEAST_LETTERS && title.contains(text))
        .findFirst()
        .or(() -> Nearest.slip(text, titles))
        .map(title -> GuideQuestions.ALL.get(titles.indexOf(title)));
  }

  private Failure noRule(String id) {
    List<String> ids =
        Stream.of(
                rules().map(FindingKind::id),
                messages().map(HallMessage::id),
                GuideQuestions.ALL.stream().map(FindingKind::id))
            .flatMap(all -> all)
            .toList();
    String nearest = joined(Nearest.several(id, ids, NEAREST));
    return new Failure(ExitCode.USAGE, UsageKinds.NO_RULE, Arg.of(id), Arg.of(nearest));
  }

  private Failure noMessage(String text) {
    String nearest =
        joined(MistypedMessage.nearest(text, NEAREST).stream().map(said::words).toList());
    return new Failure(
        ExitCode.USAGE, UsageKinds.NO_MESSAGE, new Arg(text, Personal.WORDS), Arg.of(nearest));
  }

  private String joined(List<String> names) {
    return String.join(messages.get("list.separator"), names);
  }

  private String rulePage(FindingKind kind) {
    return rules.text(new Explanation(messages, kind));
  }

  private static Stream<FindingKind> rules() {
    return RuleBook.subjects().stream().flatMap(subject -> subject.kinds().stream());
  }

  private static Stream<HallMessage> messages() {
    return Stream.concat(HallMessages.ALL.stream(), Stream.of(HallMessages.UNKNOWN));
  }
}
