package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Severity;
import cn.ssp.template.Template;
import cn.ssp.text.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report for GitHub Actions: a workflow command for each rule and roster, the worst first,
 * since of a step GitHub shows no more than ten errors, ten warnings and ten notices; and a summary
 * of the job. It holds a count and an example of each, and nothing of a single finding.
 */
public final class GithubReport implements Report {
  private final Wording wording;
  private final Messages messages;
  private final Writer out;
  private final Optional<JobSummary> job;
  private final Map<Key, RuleHit> found = new LinkedHashMap<>();
  private final List<RuleHit> hits = new ArrayList<>();
  private final List<String> batches = new ArrayList<>();
  private final NotChecked notChecked = new NotChecked();
  private @Nullable RunHeader header;
  private String file = "";

  /** Where a job's summary goes. */
  @FunctionalInterface
  public interface JobSummary {
    /** Adds Markdown behind what is there. */
    void append(String markdown) throws IOException;
  }

  /** A rule and what it was looked for in. */
  private record Key(String file, String rule, Severity severity) {}

  /**
   * A report that is written to {@code out}.
   *
   * @param job where the summary goes; empty where nobody wants one
   */
  public GithubReport(Wording wording, Writer out, Optional<JobSummary> job) {
    this.wording = wording;
    this.messages = wording.messages();
    this.out = out;
    this.job = job;
  }

  @Override
  public void start(RunHeader header) {
    this.header = header;
  }

  @Override
  public void roster(String file, Template template) {
    this.file = file;
  }

  @Override
  public void finding(Finding finding) {
    found
        .computeIfAbsent(
            new Key(file, finding.kind().id(), finding.kind().severity()),
            key -> RuleHit.first(file, finding, wording))
        .add(wording.place(finding));
  }

  @Override
  public void checked(Outcome outcome) {
    notChecked.add(outcome.skipped());
    keep();
  }

  @Override
  public void unreadable(String file, FindingKind kind, List<Arg> args) {
    found.clear();
    add(file, kind, args);
  }

  @Override
  public void plan(PlanSection plan) {
    // A plan is no finding.
  }

  @Override
  public void batch(BatchSection section) {
    file = section.file();
    String stand = new DeclarationText(wording, new Style(false)).stand(section);
    batches.add(messages.get("report.at", file, stand));
    section.trouble().ifPresent(trouble -> add(file, trouble.kind(), trouble.args()));
  }

  @Override
  public void answered(long suppressed) {
    keep();
  }

  @Override
  public void finish(Summary summary) throws IOException {
    hits.sort(RuleHit.WORST_FIRST);
    for (RuleHit hit : hits) {
      out.write(WorkflowCommand.of(hit, messages));
      out.write('\n');
    }
    out.flush();
    if (job.isPresent()) {
      job.get().append(page(summary));
    }
  }

  private void add(String file, FindingKind kind, List<Arg> args) {
    hits.add(RuleHit.ofFile(file, kind, wording.message(kind, args), wording.remedy(kind, args)));
  }

  private void keep() {
    hits.addAll(found.values());
    found.clear();
  }

  private String page(Summary summary) {
    JobPage page = new JobPage(messages);
    SummaryText sums = new SummaryText(messages);
    if (summary.rosters() > 0) {
      page.line(sums.line(summary, header));
    }
    summary
        .declared()
        .filter(declared -> declared.batches() > 0)
        .ifPresent(declared -> page.line(sums.declared(declared)));
    if (summary.suppressed() > 0) {
      page.line(messages.get("report.suppressed", summary.suppressed()));
    }
    page.list(batches);
    page.table(hits);
    page.list(notChecked.sentences(messages));
    return page.markdown();
  }
}
