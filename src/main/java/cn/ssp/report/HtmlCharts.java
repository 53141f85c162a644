package cn.ssp.report;

import cn.ssp.finding.Severity;
import cn.ssp.text.Messages;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** The bars of the HTML report. */
final class HtmlCharts {
  private static final int SHOWN = 8;
  private static final long LONGEST = 1000;

  private final Messages messages;
  private final NumberFormat numbers;

  HtmlCharts(Messages messages) {
    this.messages = messages;
    this.numbers = NumberFormat.getIntegerInstance(messages.language().locale());
  }

  /** The bars by rule and by roster. */
  List<HtmlView.Chart> of(HtmlSums sums) {
    return List.of(
        chart("by-rule", messages.get("html.by-rule"), rules(sums.rules())),
        chart("by-roster", messages.get("html.by-roster"), rosters(sums.rosters())));
  }

  private HtmlView.Chart chart(String id, String title, List<HtmlView.Bar> bars) {
    int shown = Math.min(SHOWN, bars.size());
    return new HtmlView.Chart(
        id,
        title,
        bars.subList(0, shown),
        bars.subList(shown, bars.size()),
        messages.get("html.more", numbers.format(bars.size() - shown)));
  }

  private List<HtmlView.Bar> rules(List<HtmlSums.RuleSum> rules) {
    long most = rules.stream().mapToLong(HtmlSums.RuleSum::count).max().orElse(1);
    return rules.stream().map(rule -> bar(rule, most)).toList();
  }

  private HtmlView.Bar bar(HtmlSums.RuleSum rule, long most) {
    return new HtmlView.Bar(
        rule.kind().id(),
        new RuleText(messages, rule.kind()).title(),
        "",
        List.of(part(rule.kind().severity(), 0, rule.count(), most)),
        numbers.format(rule.count()));
  }

  private List<HtmlView.Bar> rosters(List<HtmlSums.RosterSum> rosters) {
    long most = Math.max(1, rosters.stream().mapToLong(HtmlSums.RosterSum::count).max().orElse(1));
    return rosters.stream().map(roster -> bar(roster, most)).toList();
  }

  private HtmlView.Bar bar(HtmlSums.RosterSum roster, long most) {
    List<HtmlView.Part> parts = new ArrayList<>();
    long before = 0;
    for (Severity severity : Severity.values()) {
      parts.add(part(severity, before, roster.count(severity), most));
      before += roster.count(severity);
    }
    String detail =
        messages.get(
            "html.severities",
            numbers.format(roster.count(Severity.ERROR)),
            numbers.format(roster.count(Severity.WARNING)),
            numbers.format(roster.count(Severity.INFO)));
    return new HtmlView.Bar(
        "", OneLine.of(roster.file()), detail, parts, numbers.format(roster.count()));
  }

  private static HtmlView.Part part(Severity severity, long before, long count, long most) {
    long from = before * LONGEST / most;
    return new HtmlView.Part(severity.word(), from, (before + count) * LONGEST / most - from);
  }
}
