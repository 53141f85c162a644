package cn.ssp.report;

import cn.ssp.finding.Skipped;
import cn.ssp.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What could not be looked for in the rosters of a run: those of one reason together. What a
 * changed layout kept from being checked is told with the roster, not here.
 */
final class NotChecked {
  private final Map<Cause, Set<String>> rules = new LinkedHashMap<>();

  /** Takes what was skipped in a roster. */
  void add(List<Skipped> skipped) {
    for (Skipped rule : skipped) {
      if (rule.reason() != Skipped.Reason.LAYOUT) {
        rules
            .computeIfAbsent(
                new Cause(rule.reason(), rule.missing()), cause -> new LinkedHashSet<>())
            .add(rule.kind().id());
      }
    }
  }

  /** A sentence for each reason, which names the rules. */
  List<String> sentences(Messages messages) {
    String separator = messages.get("list.separator");
    List<String> sentences = new ArrayList<>();
    rules.forEach(
        (cause, ids) ->
            sentences.add(
                messages.get(
                    "report.skipped." + cause.reason().word(),
                    String.join(separator, ids),
                    String.join(separator, cause.missing()))));
    return sentences;
  }

  /** Why some rules could not run. */
  private record Cause(Skipped.Reason reason, List<String> missing) {}
}
