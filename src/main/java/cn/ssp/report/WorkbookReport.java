package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Place;
import cn.ssp.roster.Mark;
import cn.ssp.roster.MarkList;
import cn.ssp.roster.MarkList.Column;
import cn.ssp.roster.MarkList.Use;
import cn.ssp.template.Template;
import cn.ssp.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A copy of each roster, its findings and the hall's answers written beside what they are about.
 * The copies are the user's own data, and nothing in them is masked.
 */
public final class WorkbookReport implements Report {
  private final Wording wording;
  private final Messages messages;
  private final Copies copies;
  private final Map<String, List<Mark>> told = new LinkedHashMap<>();
  private List<Mark> marks = new ArrayList<>();

  /**
   * A report.
   *
   * @param wording not masked
   * @param copies where the rosters are and their copies go
   */
  public WorkbookReport(Wording wording, Copies copies) {
    this.wording = wording;
    this.messages = wording.messages();
    this.copies = copies;
  }

  /** Where rosters are, and where their copies go. */
  public interface Copies {
    /** Writes the copy of a roster, by its name as the user gave it. */
    void write(String roster, Marking marking);
  }

  /**
   * What a copy shows.
   *
   * @param sheet the sheet that the marks are of; null for a .csv
   * @param marks in the order of the list
   * @param list the words of the list
   */
  public record Marking(@Nullable String sheet, List<Mark> marks, MarkList list) {
    /** Copies the marks. */
    public Marking {
      marks = List.copyOf(marks);
    }
  }

  @Override
  public void start(RunHeader header) {}

  @Override
  public void roster(String file, Template template) {
    begin(file);
  }

  @Override
  public void finding(Finding finding) {
    marks.add(mark(finding));
  }

  @Override
  public void checked(Outcome outcome) {}

  /** There is nothing to copy. */
  @Override
  public void unreadable(String file, FindingKind kind, List<Arg> args) {
    told.remove(file);
  }

  @Override
  public void plan(PlanSection plan) {}

  /** The hall's answers come beside what was found in the roster itself. */
  @Override
  public void batch(BatchSection batch) {
    begin(batch.file());
  }

  @Override
  public void answered(long suppressed) {}

  @Override
  public void finish(Summary summary) {
    told.forEach(this::write);
  }

  private void begin(String file) {
    marks = told.computeIfAbsent(file, none -> new ArrayList<>());
  }

  private void write(String file, List<Mark> marks) {
    marks.sort(
        Comparator.comparing(
            Mark::place, Comparator.comparingInt(Place::row).thenComparingInt(Place::column)));
    @Nullable String sheet =
        marks.stream()
            .map(mark -> mark.place().sheet())
            .filter(name -> name != null)
            .findFirst()
            .orElse(null);
    copies.write(file, new Marking(sheet, marks, list()));
  }

  private Mark mark(Finding finding) {
    Place place = finding.place();
    String message = OneLine.of(wording.message(finding));
    String remedy = OneLine.of(wording.remedy(finding));
    String severity = messages.get("report.severity." + finding.kind().severity().word());
    String heading =
        place instanceof Place.OfCell cell && cell.heading() != null ? cell.heading() : "";
    return new Mark(
        place,
        finding.kind().severity(),
        message + "\n→ " + remedy + "\n" + finding.kind().id(),
        List.of(
            severity,
            wording.place(finding),
            heading,
            wording.value(finding),
            message,
            remedy,
            finding.kind().id()));
  }

  private MarkList list() {
    return new MarkList(
        messages.get("marks.sheet"),
        List.of(
            new Column(messages.get("marks.severity"), 8, Use.SEVERITY),
            new Column(messages.get("marks.cell"), 9, Use.LINK),
            new Column(messages.get("marks.heading"), 18, Use.TEXT),
            new Column(messages.get("marks.value"), 24, Use.TEXT),
            new Column(messages.get("marks.message"), 52, Use.TEXT),
            new Column(messages.get("marks.remedy"), 52, Use.TEXT),
            new Column(messages.get("marks.rule"), 38, Use.TEXT)),
        messages.get("marks.without"));
  }
}
