package cn.ssp.config;

import cn.ssp.document.Fields;
import cn.ssp.domain.calendar.SettlementCalendar;
import cn.ssp.domain.calendar.Window;
import cn.ssp.domain.division.MunicipalityForm;
import cn.ssp.domain.policy.BackpayLimit;
import cn.ssp.domain.policy.Dated;
import cn.ssp.domain.policy.LateLimits;
import cn.ssp.domain.policy.Policy;
import cn.ssp.domain.policy.RemovalReasons;
import cn.ssp.domain.policy.Retirement;
import cn.ssp.domain.policy.RetirementTrack;
import cn.ssp.domain.policy.TemporaryAccount;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Severity;
import cn.ssp.rule.RuleBook;
import cn.ssp.rule.Stage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what holds in a region: its document, and for what that does not say, the shipped one. */
final class RegionReader {
  private static final List<String> KEYS =
      List.of(
          "version",
          "province",
          "municipalityForm",
          "calendar",
          "backpay",
          "late",
          "removalReasons",
          "minimumAge",
          "retirement",
          "temporaryAccount",
          "severities");

  private static final int MOST_MONTHS = 1200;
  private static final int MOST_DAYS = 3660;
  private static final int OLDEST = 120;

  private final Fields own;
  private final Fields shipped;

  RegionReader(Fields own, Fields shipped) {
    this.own = own;
    this.shipped = shipped;
  }

  Region region() {
    own.allowOnly(KEYS);
    Policy policy =
        new Policy(
            own.text("version"),
            province(),
            word(in("municipalityForm"), "municipalityForm", MunicipalityForm.class),
            calendar(in("calendar").object("calendar")),
            dated("backpay", List.of("months", "anchor"), RegionReader::backpay),
            dated("late", List.of("enrolment", "removal"), RegionReader::late),
            dated(
                "removalReasons",
                List.of("agreed", "resigned", "retiring"),
                RegionReader::removalReasons),
            dated("minimumAge", List.of("years"), entry -> entry.whole("years", 0, OLDEST)),
            dated(
                "retirement",
                List.of("men", "womenInOffice", "women", "officePosts"),
                RegionReader::retirement),
            dated("temporaryAccount", List.of("men", "women"), RegionReader::temporaryAccount));
    return new Region(policy, stages());
  }

  /** The document that says something about a key. */
  private Fields in(String key) {
    return own.has(key) ? own : shipped;
  }

  private String province() {
    Fields fields = in("province");
    String code = fields.text("province");
    if (!code.matches("[1-9][0-9]0000")) {
      throw fields.file().wrong(fields.lineOf("province"), "not-a-province", code);
    }
    return code;
  }

  private static SettlementCalendar calendar(Fields fields) {
    fields.allowOnly(List.of("knownFrom", "moved"));
    LocalDateTime knownFrom = fields.moment("knownFrom");
    List<Window> moved = fields.objectsIfAny("moved").stream().map(RegionReader::window).toList();
    return new SettlementCalendar(knownFrom, YearMonth.from(knownFrom), moved);
  }

  private static Window window(Fields fields) {
    fields.allowOnly(List.of("settlementMonth", "opens", "closes"));
    LocalDateTime opens = fields.has("opens") ? fields.moment("opens") : null;
    LocalDateTime closes = fields.moment("closes");
    if (opens != null && !closes.isAfter(opens)) {
      throw fields
          .file()
          .wrong(fields.lineOf("closes"), "closes-before-it-opens", closes.toString());
    }
    return new Window(fields.month("settlementMonth"), opens, closes);
  }

  private <T> Dated<T> dated(String key, List<String> keys, Function<Fields, T> value) {
    List<String> known = new ArrayList<>(keys);
    known.add("from");
    Map<LocalDate, T> values = new TreeMap<>();
    for (Fields entry : in(key).objects(key)) {
      entry.allowOnly(known);
      if (values.put(entry.day("from"), value.apply(entry)) != null) {
        throw entry.file().wrong(entry.lineOf("from"), "duplicate-day", entry.text("from"));
      }
    }
    return new Dated<>(values);
  }

  private static BackpayLimit backpay(Fields entry) {
    return new BackpayLimit(
        entry.whole("months", 0, MOST_MONTHS), word(entry, "anchor", BackpayLimit.Anchor.class));
  }

  private static LateLimits late(Fields entry) {
    return new LateLimits(
        entry.whole("enrolment", 0, MOST_DAYS), entry.whole("removal", 0, MOST_DAYS));
  }

  private static RemovalReasons removalReasons(Fields entry) {
    return new RemovalReasons(
        Set.copyOf(entry.texts("agreed")),
        Set.copyOf(entry.texts("resigned")),
        Set.copyOf(entry.texts("retiring")));
  }

  private static Retirement retirement(Fields entry) {
    return new Retirement(
        track(entry.object("men")),
        track(entry.object("womenInOffice")),
        track(entry.object("women")),
        Set.copyOf(entry.texts("officePosts")));
  }

  private static RetirementTrack track(Fields fields) {
    fields.allowOnly(List.of("age", "cohort", "interval", "most"));
    return new RetirementTrack(
        fields.whole("age", 1, OLDEST),
        fields.month("cohort"),
        fields.whole("interval", 1, MOST_MONTHS),
        fields.whole("most", 0, MOST_MONTHS));
  }

  private static TemporaryAccount temporaryAccount(Fields entry) {
    return new TemporaryAccount(entry.whole("men", 0, OLDEST), entry.whole("women", 0, OLDEST));
  }

  private List<Stage> stages() {
    return in("severities").objectsIfAny("severities").stream().map(RegionReader::stage).toList();
  }

  private static Stage stage(Fields entry) {
    entry.allowOnly(List.of("from", "rule", "severity"));
    List<String> rules = RuleBook.kinds().stream().map(FindingKind::id).toList();
    String rule = entry.text("rule");
    if (!rules.contains(rule)) {
      throw entry.file().unknown(entry.lineOf("rule"), "rule", rule, rules);
    }
    return new Stage(entry.day("from"), rule, word(entry, "severity", Severity.class));
  }

  /** The constant of an enumeration whose name, in lower case, the document gives. */
  private static <E extends Enum<E>> E word(Fields fields, String key, Class<E> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return Enum.valueOf(type, fields.word(key, words).toUpperCase(Locale.ROOT));
  }
}
