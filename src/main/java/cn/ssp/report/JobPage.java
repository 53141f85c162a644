package cn.ssp.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.text.Messages;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The summary of a job as GitHub's Markdown. GitHub takes 1 MiB of a step, and shows none of it
 * where it is more; this keeps to half of that, for a step may run ssp twice.
 */
final class JobPage {
  static final int MOST_OCTETS = 512 * 1024;

  /** What Markdown, its formulas, its mentions or HTML would take for more than itself. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()#+!|~@$:<>&]");

  private final Messages messages;
  private final StringBuilder text = new StringBuilder("### ssp\n\n");
  private int octets;

  JobPage(Messages messages) {
    this.messages = messages;
  }

  /** A paragraph. */
  void line(String sentence) {
    text.append(escaped(sentence)).append("\n\n");
  }

  /** A list. */
  void list(List<String> sentences) {
    for (String sentence : sentences) {
      add("- " + escaped(sentence) + "\n");
    }
    text.append(sentences.isEmpty() ? "" : "\n");
  }

  /** What was found, a row each, as far as there is room. */
  void table(List<RuleHit> hits) {
    if (hits.isEmpty()) {
      return;
    }
    row(
        messages.get("report.column.severity"),
        messages.get("report.column.rule"),
        messages.get("report.column.roster"),
        messages.get("report.column.count"),
        messages.get("report.column.place"),
        messages.get("report.column.message"));
    text.append("|---|---|---|--:|---|---|\n");
    long left = hits.stream().filter(hit -> !row(hit)).count();
    text.append('\n');
    if (left > 0) {
      line(messages.get("report.more", left));
    }
  }

  String markdown() {
    return text.toString();
  }

  private boolean row(RuleHit hit) {
    return row(
        messages.get("report.severity." + hit.severity().word()),
        hit.kind().id(),
        hit.file(),
        String.valueOf(hit.count()),
        hit.where(messages),
        hit.example());
  }

  private boolean row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(escaped(cell)).append(" |");
    }
    return add(row.append('\n').toString());
  }

  private boolean add(String part) {
    octets += part.getBytes(UTF_8).length;
    boolean fits = octets <= MOST_OCTETS;
    if (fits) {
      text.append(part);
    }
    return fits;
  }

  private static String escaped(String text) {
    return SPECIAL
        .matcher(OneLine.of(text))
        .replaceAll(special -> "&#" + (int) special.group().charAt(0) + ";");
  }
}
