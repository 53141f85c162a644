package cn.ssp.rule;

import cn.ssp.config.Region;
import cn.ssp.domain.calendar.Standing;
import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.policy.Policy;
import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.finding.Place;
import cn.ssp.roster.Cell;
import cn.ssp.roster.CellName;
import cn.ssp.roster.CellRange;
import cn.ssp.roster.Row;
import cn.ssp.roster.read.MemoryWorkbook;
import cn.ssp.roster.read.Roster;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A roster in memory, right in every respect until a test changes it. It is checked on 23 November
 * 2026 unless the test says otherwise: the settlement month is 2026-12.
 */
@NullMarked
public final class RosterFixture {
  private static final Map<String, String> RIGHT =
      Map.of(
          "collection",
          """
          idType=居民身份证 ethnicity=汉族 householdType=本省城镇 householdAddress=江苏省苏州市吴江区""",
          "enrolment",
          """
          idType=居民身份证 householdType=本省城镇 householdAddress=江苏省苏州市吴江区 contractReason=新签
          contractType=固定期限 contractStart=2026-12-01 contractEnd=2029-11-30 occupation=普通员工
          insuredIdentity=企业职工 monthlyWage=5200""",
          "removal",
          "idType=居民身份证 changeReason=合同期满 stopDate=2026-11-20",
          "rollback",
          "business=用工参保登记 handledDate=2026-11-20",
          "base-raise",
          "currentBase=5200 newBase=6000",
          "retirement",
          "workStart=1998-07-01 retirementType=正常退休 retirementMonth=2026-12");

  private final Template template;
  private final List<CellRange> merged = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<Integer, Cell> cells = new TreeMap<>();
  private LocalDateTime moment = LocalDateTime.parse("2026-11-23T10:00");
  private int number = 1;
  private int people;
  private boolean hidden;
  private Grading grading = Grading.plain();
  private @Nullable Employer employer;

  private RosterFixture(Template template) {
    this.template = template;
  }

  /** A roster without rows. */
  public static RosterFixture empty(Template template) {
    return new RosterFixture(template);
  }

  /** A roster of one right row. */
  public static RosterFixture roster(String template) {
    return empty(Templates.builtIn().find(template).orElseThrow()).row();
  }

  /** An enrolment of one right row: a new contract from 2026-12-01 to 2029-11-30. */
  public static RosterFixture enrolment() {
    return roster("enrolment");
  }

  /** A removal of one right row. */
  public static RosterFixture removal() {
    return roster("removal");
  }

  /** Adds a right row, of another person. */
  public RosterFixture row() {
    blankRow();
    Person person = Person.ALL.get(people++);
    fill("idNumber", person.number());
    fill("name", person.name());
    fill("sex", person.sex());
    fill("birthDate", person.birthDate());
    fill("mobile", person.mobile());
    Stream.of(RIGHT.getOrDefault(template.code(), "").split("\\s+"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> fill(pair[0], pair[1]));
    return this;
  }

  /** Adds a row that the file does not hold, until {@link #with} fills a cell of it. */
  public RosterFixture blankRow() {
    finishRow();
    number++;
    return this;
  }

  /** Types a text into a cell of the last row; an empty one empties it. */
  public RosterFixture with(String key, String text) {
    return with(key, column -> Cell.text(column, text));
  }

  /** Puts a cell into the last row. */
  public RosterFixture with(String key, IntFunction<Cell> cell) {
    int column = template.indexOf(key);
    if (column < 0) {
      throw new IllegalArgumentException(template.code() + " has no column " + key);
    }
    cells.put(column, cell.apply(column));
    return this;
  }

  /** Hides the last row. */
  public RosterFixture hide() {
    hidden = true;
    return this;
  }

  /** Merges cells; rows are 1-based, columns 0-based. */
  public RosterFixture merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    merged.add(new CellRange(firstRow, lastRow, firstColumn, lastColumn));
    return this;
  }

  /** Sets the moment of the check. */
  public RosterFixture asOf(String isoMoment) {
    moment = LocalDateTime.parse(isoMoment);
    return this;
  }

  /** Says who declares. */
  public RosterFixture of(Employer who) {
    employer = who;
    return this;
  }

  /** Sets how bad findings are. */
  public RosterFixture graded(Grading by) {
    grading = by;
    return this;
  }

  /** Checks by all rules: each finding as its place, its rule and what its message is told. */
  public List<String> findings() {
    return run(Checker::new).findings().stream().map(RosterFixture::told).toList();
  }

  /** Checks by all rules: as {@link #findings}, but of one rule alone. */
  public List<String> findingsOf(String rule) {
    return rawFindings().stream()
        .filter(finding -> finding.kind().id().equals(rule))
        .map(RosterFixture::told)
        .toList();
  }

  /** Checks by all rules: the findings themselves. */
  public List<Finding> rawFindings() {
    return run(Checker::new).findings();
  }

  /** Checks by all rules: what came of it beside the findings. */
  public CheckResult result() {
    return run(Checker::new).result();
  }

  /**
   * What is mended: each change as its place, both texts and its rules; of a removed row, {@code
   * -}.
   */
  public List<String> changes() {
    return mend().mender().changes().stream().map(RosterFixture::told).toList();
  }

  /** Mends the roster. */
  Mended mend() {
    return open(
        (roster, context) -> {
          Mender mender = Mender.of(context);
          Roster mended = mender.mended(roster);
          List<Row> left = new ArrayList<>();
          for (Row row = mended.next(); row != null; row = mended.next()) {
            left.add(row);
          }
          return new Mended(mender, left);
        });
  }

  private static String told(Change change) {
    Arg before = change.before();
    Arg after = change.after();
    String rules = change.rules().stream().map(FindingKind::id).collect(Collectors.joining(" "));
    int row = change.place().row();
    return before == null || after == null
        ? row + " - " + rules
        : "%s [%s] [%s] %s"
            .formatted(
                CellName.of(change.place().column(), row), before.text(), after.text(), rules);
  }

  /** Checks by some checker. */
  Checked run(CheckerFactory factory) {
    return open(
        (roster, context) -> {
          List<Finding> findings = new ArrayList<>();
          CheckResult result = factory.create(context, findings::add).check(roster);
          return new Checked(context, result, findings);
        });
  }

  private <T> T open(BiFunction<Roster, CheckContext, T> use) {
    finishRow();
    List<Row> all = new ArrayList<>();
    all.add(
        MemoryWorkbook.row(
            1, template.columns().stream().map(column -> column.headingCell()).toList()));
    all.addAll(rows);
    MemoryWorkbook workbook =
        new MemoryWorkbook().sheet(template.title(), all, merged.toArray(CellRange[]::new));
    try (Roster roster = new RosterReader(List.of(template)).open(workbook)) {
      Policy policy = Region.builtIn().policy();
      Standing standing = policy.calendar().at(moment).orElseThrow();
      Basis basis =
          new Basis(standing, policy, grading, Optional.ofNullable(employer), new Sightings(false));
      CheckContext context = new CheckContext("roster.xlsx", template, roster.sheet(), basis);
      return use.apply(roster, context);
    }
  }

  private void fill(String key, String text) {
    if (template.indexOf(key) >= 0) {
      with(key, text);
    }
  }

  private void finishRow() {
    if (!cells.isEmpty()) {
      rows.add(new Row(number, hidden, List.copyOf(cells.values())));
    }
    cells.clear();
    hidden = false;
  }

  /** A finding as {@code B2 identity-length 17}, {@code 4 blank-row} or {@code - too-many-rows}. */
  static String told(Finding finding) {
    Place place = finding.place();
    String where =
        place.column() >= 0
            ? CellName.of(place.column(), place.row())
            : place.row() > 0 ? Integer.toString(place.row()) : "-";
    return Stream.concat(
            Stream.of(where, finding.kind().id()),
            finding.args().stream().map(Arg::text).filter(text -> !text.isEmpty()))
        .collect(Collectors.joining(" "));
  }

  /** Makes the checker that a roster is run through. */
  interface CheckerFactory {
    /** A checker. */
    Checker create(CheckContext context, Findings out);
  }

  /** What came of a run. */
  record Checked(CheckContext context, CheckResult result, List<Finding> findings) {}

  /** A mended roster: who did it, and the rows that are left. */
  record Mended(Mender mender, List<Row> rows) {}
}
