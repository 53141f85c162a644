package cn.ssp.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.cli.UsageKinds;
import cn.ssp.declaration.message.GuideQuestions;
import cn.ssp.declaration.message.HallMessage;
import cn.ssp.declaration.message.HallMessages;
import cn.ssp.declaration.message.MessageClass;
import cn.ssp.declaration.seal.Candidate;
import cn.ssp.declaration.seal.Revocation;
import cn.ssp.declaration.seal.Verdict;
import cn.ssp.document.DocumentKinds;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Personal;
import cn.ssp.hall.HallKinds;
import cn.ssp.ledger.LedgerKinds;
import cn.ssp.roster.read.FileKinds;
import cn.ssp.roster.write.WriteKinds;
import cn.ssp.rule.RuleBook;
import cn.ssp.submission.CheckKinds;
import cn.ssp.submission.SubmitKinds;
import cn.ssp.token.TokenException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(\\|[\\w ]+\\|[\\w ]+)?}");
  private static final Pattern ENGLISH_WORD = Pattern.compile("[a-z]{3}");
  private static final Function<Arg, String> PLAINLY = Arg::text;

  @Test
  void fillsArgumentsInByName() {
    FindingKind kind = FindingKind.error("too-long", "a source", "length", "limit");
    List<Arg> args = List.of(Arg.of(51), Arg.of(50));

    assertThat(Messages.in(Language.ZH).message(kind, args, PLAINLY))
        .isEqualTo("内容过长：51 个字，最多 50 个字");
    assertThat(Messages.in(Language.EN).message(kind, args, PLAINLY))
        .isEqualTo("Too long: 51 characters, at most 50");
  }

  @Test
  void aReasonChoosesTheSentence() {
    FindingKind kind = FindingKind.error("identity-birth-date", "a source", "reason");

    assertThat(Messages.in(Language.EN).message(kind, List.of(Arg.of("future")), PLAINLY))
        .isEqualTo("The date of birth in the number is still to come");
  }

  @Test
  void showsArgumentsAsItIsTold() {
    FindingKind kind = FindingKind.error("output-exists", "a source", "file");
    List<Arg> args = List.of(new Arg("张三.xlsx", Personal.NAME));

    assertThat(Messages.in(Language.ZH).message(kind, args, arg -> "***")).isEqualTo("文件已存在：***");
  }

  /** A dollar or a backslash in a value must not be taken for a pattern. */
  @Test
  void takesValuesToTheLetter() {
    FindingKind kind = FindingKind.error("output-exists", "a source", "file");

    assertThat(Messages.in(Language.EN).message(kind, List.of(Arg.of("C:\\$1\\{file}")), PLAINLY))
        .isEqualTo("the file exists already: C:\\$1\\{file}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "help"})
  void bothLanguagesSayTheSameThings(String bundle) {
    Map<String, Set<String>> chinese = placeholders(Messages.bundle(bundle, Language.ZH));
    Map<String, Set<String>> english = placeholders(Messages.bundle(bundle, Language.EN));

    assertThat(english).isEqualTo(chinese);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindHasAMessageAndARemedy(FindingKind kind) {
    ResourceBundle bundle = Messages.bundle("messages", Language.ZH);

    assertThat(keys(bundle, kind.id() + ".message")).isNotEmpty();
    assertThat(keys(bundle, kind.id() + ".remedy")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void sentencesUseOnlyArgumentsThatTheirKindHas(FindingKind kind) {
    ResourceBundle bundle = Messages.bundle("messages", Language.ZH);
    Stream.of(".message", ".remedy")
        .flatMap(part -> keys(bundle, kind.id() + part).stream())
        .forEach(key -> assertThat(kind.args()).as(key).containsAll(names(bundle.getString(key))));
  }

  /** Who adds a rule finds here what is still to be written. */
  @ParameterizedTest
  @MethodSource("explained")
  void everyRuleIsExplained(FindingKind kind) {
    List<String> needed =
        Stream.concat(
                Stream.of("title", "why", "example").map(part -> kind.id() + "." + part),
                kind.args().stream().filter(name -> !name.equals("reason")).map("arg."::concat))
            .toList();
    for (Language language : Language.values()) {
      assertThat(needed)
          .filteredOn(key -> !Messages.bundle("messages", language).containsKey(key))
          .as("what messages_%s.properties lacks for %s", language.word(), kind.id())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource({"explained", "ofTheHall"})
  void aSourceInEnglishWordsHasAChineseOne(FindingKind kind) {
    if (ENGLISH_WORD.matcher(kind.source()).find()) {
      assertThat(Messages.in(Language.ZH).find(kind.id() + ".source"))
          .as("%s.source in messages_zh.properties, for: %s", kind.id(), kind.source())
          .isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("explained")
  void titlesAreShortAndExplanationsHaveNoPlaces(FindingKind kind) {
    Explanation chinese = new Explanation(Messages.in(Language.ZH), kind);
    Explanation english = new Explanation(Messages.in(Language.EN), kind);

    assertThat(chinese.title()).hasSizeLessThanOrEqualTo(20);
    assertThat(english.title()).hasSizeLessThanOrEqualTo(60);
    assertThat(Stream.of(chinese, english))
        .flatMap(rule -> List.of(rule.title(), rule.why(), rule.example()))
        .noneMatch(text -> PLACEHOLDER.matcher(text).find());
  }

  /** Who adds a message finds here what is still to be written. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyMessageOfTheHallIsExplained(Language language) {
    ResourceBundle bundle = Messages.bundle("messages", language);
    List<String> needed =
        Stream.of(
                HallMessages.kinds().stream()
                    .flatMap(it -> Stream.of(it.id() + ".words", it.id() + ".why")),
                HallMessages.CHECKED_THERE_ALONE.stream()
                    .flatMap(it -> Stream.of(it.id() + ".check", it.id() + ".before")),
                Stream.of(MessageClass.values())
                    .map(it -> "message-class." + it.word())
                    .flatMap(key -> Stream.of(key, key + ".what")),
                GuideQuestions.ALL.stream()
                    .flatMap(it -> Stream.of(it.id() + ".title", it.id() + ".answer")))
            .flatMap(keys -> keys)
            .toList();

    assertThat(needed)
        .filteredOn(key -> !bundle.containsKey(key))
        .as("what messages_%s.properties lacks", language.word())
        .isEmpty();
  }

  /** Both languages show them, as they are what a reader looks for. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void theHallsWordsAreThoseThatItIsKnownBy(Language language) {
    for (HallMessage message : HallMessages.ALL) {
      String words = Messages.in(language).get(message.id() + ".words");
      assertThat(HallMessages.of(words)).as(words).contains(message);
    }
  }

  @Test
  void everySubjectHasAName() {
    assertThat(RuleBook.subjects())
        .extracting(subject -> "subject." + subject.name())
        .filteredOn(key -> Messages.in(Language.ZH).find(key).isEmpty())
        .as("what messages_zh.properties lacks")
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void doesNotDependOnTheDefaultLocale(Language language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      String underChinese = Messages.in(language).get("report.severity.error");
      Locale.setDefault(Locale.US);
      assertThat(Messages.in(language).get("report.severity.error")).isEqualTo(underChinese);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'',ZH",
    "C,ZH",
    "POSIX,ZH",
    "C.UTF-8,ZH",
    "zh_CN.UTF-8,ZH",
    "zh,ZH",
    "en_US.UTF-8,EN",
    "en,EN",
    "fr_FR,EN"
  })
  void theLocaleTellsTheLanguage(String locale, Language language) {
    assertThat(Language.ofLocale(locale)).isEqualTo(language);
  }

  static Stream<FindingKind> kinds() {
    return Stream.of(
            RuleBook.kinds(),
            FileKinds.ALL,
            UsageKinds.ALL,
            WriteKinds.ALL,
            DocumentKinds.ALL,
            HallMessages.kinds(),
            TokenException.KINDS,
            Verdict.KINDS,
            Candidate.KINDS,
            CheckKinds.ALL,
            SubmitKinds.ALL,
            LedgerKinds.ALL,
            HallKinds.ALL,
            List.of(Revocation.NOT_CHECKED))
        .flatMap(List::stream);
  }

  static Stream<FindingKind> ofTheHall() {
    return Stream.of(HallMessages.kinds(), GuideQuestions.ALL).flatMap(List::stream);
  }

  static Stream<FindingKind> explained() {
    return RuleBook.subjects().stream().flatMap(subject -> subject.kinds().stream());
  }

  /** Sources are left out, as only a language that cannot use a kind's own has one. */
  private static Map<String, Set<String>> placeholders(ResourceBundle bundle) {
    return bundle.keySet().stream()
        .filter(key -> !key.endsWith(".source"))
        .collect(Collectors.toMap(Function.identity(), key -> names(bundle.getString(key))));
  }

  @Test
  void aWordGoesWithItsNumber() {
    FindingKind kind = FindingKind.info("backpay", "", "months", "from", "to");
    Messages english = Messages.in(Language.EN);

    assertThat(english.message(kind, args("1", "2026-11", "2026-11"), PLAINLY))
        .isEqualTo("1 month of backpay, 2026-11 to 2026-11");
    assertThat(english.message(kind, args("3", "2026-09", "2026-11"), PLAINLY))
        .isEqualTo("3 months of backpay, 2026-09 to 2026-11");
  }

  private static List<Arg> args(String... texts) {
    return Stream.of(texts).map(Arg::of).toList();
  }

  private static Set<String> names(String sentence) {
    return PLACEHOLDER
        .matcher(sentence)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> keys(ResourceBundle bundle, String prefix) {
    return bundle.keySet().stream()
        .filter(key -> key.equals(prefix) || key.startsWith(prefix + "."))
        .toList();
  }
}
