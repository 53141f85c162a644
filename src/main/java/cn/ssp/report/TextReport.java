package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Place;
import cn.ssp.finding.Severity;
import cn.ssp.roster.DisplayWidth;
import cn.ssp.template.Template;
import cn.ssp.text.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report for people: grouped by roster, a block a finding, and one summary line. */
public final class TextReport implements Report {
  private static final String GAP = "  ";

  private final Wording wording;
  private final Messages messages;
  private final Style style;
  private final DeclarationText declarations;
  private final SummaryText sums;
  private final boolean quiet;
  private final Writer out;
  private final List<Finding> findings = new ArrayList<>();
  private final NotChecked notChecked = new NotChecked();
  private @Nullable RunHeader header;
  private String title = "";

  /**
   * A report that is written to {@code out}.
   *
   * @param quiet whether to leave out what is no finding
   */
  public TextReport(Wording wording, Style style, boolean quiet, Writer out) {
    this.wording = wording;
    this.messages = wording.messages();
    this.style = style;
    this.declarations = new DeclarationText(wording, style);
    this.sums = new SummaryText(messages);
    this.quiet = quiet;
    this.out = out;
  }

  @Override
  public void start(RunHeader header) {
    this.header = header;
  }

  @Override
  public void roster(String file, Template template) {
    title = style.strong(OneLine.of(file)) + GAP + template.title();
  }

  @Override
  public void finding(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void checked(Outcome outcome) throws IOException {
    line(title);
    findings.sort(Finding.READING_ORDER);
    writeBlocks();
    if (outcome.suppressed() > 0) {
      line("");
      line(GAP + messages.get("report.suppressed", outcome.suppressed()));
    }
    if (outcome.stopped()) {
      line("");
      line(GAP + messages.get("report.stopped"));
    } else if (passes(outcome) && !quiet) {
      String key = outcome.rows() == 0 ? "report.empty" : "report.clean";
      line("");
      line(GAP + messages.get(key, outcome.rows(), outcome.checked().size()));
    }
    notChecked.add(outcome.skipped());
    findings.clear();
    line("");
  }

  private boolean passes(Outcome outcome) {
    return outcome.validRows() == outcome.rows()
        && findings.stream().noneMatch(finding -> finding.kind().severity() == Severity.ERROR);
  }

  @Override
  public void unreadable(String file, FindingKind kind, List<Arg> args) throws IOException {
    findings.clear();
    String severity = style.severity(Severity.ERROR, messages.get("report.unreadable"));
    line(style.strong(OneLine.of(file)) + GAP + severity);
    line(GAP + OneLine.of(wording.message(kind, args)) + GAP + style.faint(kind.id()));
    line(GAP + "→ " + OneLine.of(wording.remedy(kind, args)));
    line("");
  }

  @Override
  public void plan(PlanSection plan) throws IOException {
    for (String line : declarations.plan(plan)) {
      line(line);
    }
    line("");
  }

  @Override
  public void batch(BatchSection batch) throws IOException {
    for (String line : declarations.batch(batch)) {
      line(line);
    }
  }

  @Override
  public void answered(long suppressed) throws IOException {
    findings.sort(Finding.READING_ORDER);
    writeBlocks();
    if (suppressed > 0) {
      line("");
      line(GAP + messages.get("report.suppressed", suppressed));
    }
    findings.clear();
    line("");
  }

  @Override
  public void finish(Summary summary) throws IOException {
    if (!quiet) {
      for (String sentence : notChecked.sentences(messages)) {
        line(sentence);
      }
      for (RunHeader.Announcement announced : announced()) {
        line(sums.announcement(announced));
      }
      if (summary.rosters() > 0) {
        line(sums.line(summary, header));
      }
      if (summary.declared().filter(declared -> declared.batches() > 0).isPresent()) {
        line(sums.declared(summary.declared().get()));
      }
    }
    out.flush();
  }

  private List<RunHeader.Announcement> announced() {
    return header == null ? List.of() : header.announced();
  }

  private void writeBlocks() throws IOException {
    int placeWidth =
        findings.stream().mapToInt(f -> DisplayWidth.of(wording.place(f))).max().orElse(0);
    int headingWidth = findings.stream().mapToInt(f -> DisplayWidth.of(heading(f))).max().orElse(0);
    for (Finding finding : findings) {
      writeBlock(finding, placeWidth, headingWidth);
    }
  }

  private void writeBlock(Finding finding, int placeWidth, int headingWidth) throws IOException {
    Severity severity = finding.kind().severity();
    String word =
        DisplayWidth.padded(messages.get("report.severity." + severity.word()), severityWidth());
    String place = DisplayWidth.padded(wording.place(finding), placeWidth);
    String heading = DisplayWidth.padded(heading(finding), headingWidth);
    String value = OneLine.shortened(wording.value(finding));
    String indent =
        " ".repeat(GAP.length() + severityWidth() + GAP.length() + placeWidth + GAP.length());
    line("");
    line(
        (GAP
                + style.severity(severity, word)
                + GAP
                + style.strong(place)
                + GAP
                + heading
                + GAP
                + value)
            .stripTrailing());
    line(indent + OneLine.of(wording.message(finding)) + GAP + style.faint(finding.kind().id()));
    line(indent.substring(2) + "→ " + OneLine.of(wording.remedy(finding)));
  }

  private int severityWidth() {
    int widest = 0;
    for (Severity severity : Severity.values()) {
      widest =
          Math.max(widest, DisplayWidth.of(messages.get("report.severity." + severity.word())));
    }
    return widest;
  }

  private static String heading(Finding finding) {
    return finding.place() instanceof Place.OfCell cell && cell.heading() != null
        ? cell.heading()
        : "";
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
