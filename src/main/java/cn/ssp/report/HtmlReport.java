package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Severity;
import cn.ssp.template.Template;
import cn.ssp.text.Messages;
import cn.ssp.text.Times;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.Writer;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report to read in a browser: one page that needs nothing else, neither a file nor the
 * network. Findings are written into it as they are found, and shown by its script.
 */
public final class HtmlReport implements Report {
  private final Wording wording;
  private final Messages messages;
  private final Writer out;
  private final HtmlTemplates templates = new HtmlTemplates();
  private final FindingsData data;
  private final NumberFormat numbers;
  private final DeclarationText declarations;
  private final HtmlSums sums = new HtmlSums();
  private final NotChecked notChecked = new NotChecked();
  private final List<HtmlView.Unreadable> unreadable = new ArrayList<>();
  private final List<HtmlView.Declared> declared = new ArrayList<>();
  private @Nullable RunHeader header;
  private String file = "";

  /** A report that is written to {@code out}. */
  public HtmlReport(Wording wording, Writer out) throws IOException {
    this.wording = wording;
    this.messages = wording.messages();
    this.out = out;
    this.data = new FindingsData(new FindingJson(wording), out);
    this.numbers = NumberFormat.getIntegerInstance(messages.language().locale());
    this.declarations = new DeclarationText(wording, new Style(false));
  }

  @Override
  public void start(RunHeader header) {
    this.header = header;
    Map<String, Object> context = context();
    context.put("lang", messages.language().locale().toLanguageTag());
    context.put("settlementMonth", header.settlementMonth());
    context.put("basis", basis(header));
    templates.write("start", context, out);
  }

  @Override
  public void roster(String file, Template template) throws IOException {
    this.file = file;
    data.start(file);
  }

  @Override
  public void finding(Finding finding) throws IOException {
    sums.add(finding);
    data.add(finding);
  }

  @Override
  public void checked(Outcome outcome) throws IOException {
    notChecked.add(outcome.skipped());
    sums.keep(file);
    data.end();
  }

  @Override
  public void unreadable(String file, FindingKind kind, List<Arg> args) throws IOException {
    sums.drop();
    data.cut();
    unreadable.add(
        new HtmlView.Unreadable(
            OneLine.of(file),
            kind.id(),
            OneLine.of(wording.message(kind, args)),
            OneLine.of(wording.remedy(kind, args))));
  }

  @Override
  public void plan(PlanSection plan) {
    add(declarations.plan(plan));
  }

  @Override
  public void batch(BatchSection batch) throws IOException {
    add(declarations.batch(batch));
    file = batch.file();
    data.start(file);
  }

  @Override
  public void answered(long suppressed) throws IOException {
    sums.keep(file);
    data.end();
  }

  @Override
  public void finish(Summary summary) throws IOException {
    Map<String, Object> context = context();
    context.put("version", header == null ? "" : header.version());
    context.put("tiles", tiles(summary));
    putList(context, "unreadable", "hasUnreadable", unreadable);
    putList(context, "declared", "hasDeclared", declared);
    putList(context, "notes", "hasNotes", notes(summary));
    context.put("hasBars", !sums.rules().isEmpty());
    context.put("charts", new HtmlCharts(messages).of(sums));
    context.put("rules", sums.rules().stream().map(this::choice).toList());
    context.put("columns", sums.columns());
    List<String> files =
        sums.rosters().stream().map(HtmlSums.RosterSum::file).map(OneLine::of).toList();
    context.put("files", files);
    context.put("hasSeveralFiles", files.size() > 1);
    context.put("severities", Stream.of(Severity.values()).map(this::choice).toList());
    context.put(
        "personal", messages.get(wording.masking().reveals() ? "html.whole" : "html.masked"));
    context.put("words", words());
    templates.write("end", context, out);
    out.flush();
  }

  private Map<String, Object> context() {
    Map<String, Object> context = new HashMap<>();
    Mustache.CustomContext texts = name -> messages.get("html." + name);
    context.put("t", texts);
    return context;
  }

  private static void putList(
      Map<String, Object> context, String name, String whether, List<?> list) {
    context.put(name, list);
    context.put(whether, !list.isEmpty());
  }

  private void add(List<String> lines) {
    List<String> stripped = lines.stream().map(String::strip).map(OneLine::of).toList();
    declared.add(new HtmlView.Declared(stripped.get(0), stripped.subList(1, stripped.size())));
  }

  private String basis(RunHeader header) {
    String basis =
        messages.get(
            "html.basis",
            Times.at(header.asOf().toLocalDateTime()),
            header.settlementMonth(),
            new SummaryText(messages).window(header),
            header.policy());
    return header
        .employer()
        .map(employer -> basis + messages.get("html.employer", employer))
        .orElse(basis);
  }

  private List<HtmlView.Tile> tiles(Summary summary) {
    List<HtmlView.Tile> tiles = new ArrayList<>();
    if (summary.rosters() > 0) {
      tiles.add(tile("", "rosters", summary.rosters()));
      tiles.add(tile("", "rows", summary.rows()));
      tiles.add(tile("", "valid", summary.validRows()));
      tiles.add(tile("error", "errors", summary.errors()));
      tiles.add(tile("warning", "warnings", summary.warnings()));
      tiles.add(tile("info", "infos", summary.infos()));
    }
    if (summary.declared().isPresent()) {
      Summary.Declared sum = summary.declared().get();
      tiles.add(tile("", "batches", sum.batches()));
      tiles.add(tile("", "accepted", sum.accepted()));
      tiles.add(tile("error", "rejected", sum.rejected()));
      tiles.add(tile("", "open", sum.open()));
    }
    return tiles;
  }

  private HtmlView.Tile tile(String kind, String name, long value) {
    return new HtmlView.Tile(
        value == 0 ? "" : kind, messages.get("html." + name), numbers.format(value));
  }

  private List<String> notes(Summary summary) {
    SummaryText texts = new SummaryText(messages);
    List<String> notes = new ArrayList<>();
    if (summary.suppressed() > 0) {
      notes.add(messages.get("report.suppressed", numbers.format(summary.suppressed())));
    }
    notes.addAll(notChecked.sentences(messages));
    if (header != null) {
      header.announced().forEach(announced -> notes.add(texts.announcement(announced)));
    }
    return notes;
  }

  private HtmlView.RuleChoice choice(HtmlSums.RuleSum rule) {
    return new HtmlView.RuleChoice(
        rule.kind().id(),
        new RuleText(messages, rule.kind()).title(),
        numbers.format(rule.count()));
  }

  private HtmlView.SeverityChoice choice(Severity severity) {
    return new HtmlView.SeverityChoice(
        severity.word(), messages.get("report.severity." + severity.word()));
  }

  /** What the script says. */
  private String words() throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      words.put(severity.word(), messages.get("report.severity." + severity.word()));
    }
    for (String name : List.of("shown", "page", "printed", "copied", "copy")) {
      words.put(name, messages.find("html." + name).orElseThrow());
    }
    words.put("row", messages.find("report.row").orElseThrow());
    words.put("whole", messages.get("report.file"));
    return FindingsData.words(words);
  }
}
