package cn.ssp.report;

import cn.ssp.text.Messages;
import cn.ssp.text.Times;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans and batches as lines for people. */
public final class DeclarationText {
  private static final String GAP = "  ";

  private final Wording wording;
  private final Messages messages;
  private final Style style;

  /** Lines in those words and that style. */
  public DeclarationText(Wording wording, Style style) {
    this.wording = wording;
    this.messages = wording.messages();
    this.style = style;
  }

  /** A plan: its roster, and a line for the rows of each fate. */
  public List<String> plan(PlanSection plan) {
    List<String> lines = new ArrayList<>();
    lines.add(
        title(plan.file(), plan.template().title(), plan.employer())
            + GAP
            + messages.get("report.declares", plan.settlementMonth()));
    Table table = new Table();
    for (PlanSection.Line line : plan.lines()) {
      table.row(
          GAP + line.fate().mark(),
          messages.get("report.plan." + line.fate().word(), line.rows()),
          messages.get("report.rows", line.numbers()),
          line.earlier().map(this::earlier).orElse(""));
    }
    table.text().lines().forEach(lines::add);
    return lines;
  }

  /** A batch: whose and what it is, and where it stands. */
  public List<String> batch(BatchSection batch) {
    List<String> lines = new ArrayList<>();
    lines.add(title(batch.file(), batch.template().title(), batch.employer()));
    lines.add(
        GAP
            + stand(batch)
            + GAP
            + style.faint(receipt(batch.batch(), batch.receivedAt(), batch.key())));
    batch
        .trouble()
        .ifPresent(
            trouble -> {
              lines.add(
                  GAP
                      + OneLine.of(wording.message(trouble.kind(), trouble.args()))
                      + GAP
                      + style.faint(trouble.kind().id()));
              lines.add(GAP + "→ " + OneLine.of(wording.remedy(trouble.kind(), trouble.args())));
            });
    return lines;
  }

  /** Where a batch stands, in a sentence. */
  String stand(BatchSection batch) {
    return messages.get(
        "report.batch." + batch.state(),
        batch.rows(),
        batch.rows() - batch.rejected(),
        batch.rejected(),
        batch.settlementMonth());
  }

  private String title(String file, String business, String employer) {
    return style.strong(OneLine.of(file)) + GAP + business + GAP + employer;
  }

  private String earlier(PlanSection.Earlier earlier) {
    return style.faint(receipt(earlier.batch(), earlier.receivedAt(), earlier.key()));
  }

  private String receipt(Optional<String> batch, Optional<OffsetDateTime> receivedAt, String key) {
    return batch.isPresent() && receivedAt.isPresent()
        ? messages.get("report.receipt", batch.get(), Times.at(receivedAt.get().toLocalDateTime()))
        : messages.get("report.key", key.substring(0, Math.min(key.length(), 12)));
  }
}
