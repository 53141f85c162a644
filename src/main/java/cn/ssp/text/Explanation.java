package cn.ssp.text;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to say of a rule apart from any roster. Its title, why it is one and an example
 * stand under {@code ID.title}, {@code ID.why} and {@code ID.example}; a source in the words of one
 * language under {@code ID.source}; the word for an argument under {@code arg.NAME}.
 *
 * @param messages the sentences
 * @param kind what is explained
 */
public record Explanation(Messages messages, FindingKind kind) {
  /** The rule in a few words. */
  public String title() {
    return messages.get(kind.id() + ".title");
  }

  /** Why the hall rejects it, or what follows from it. */
  public String why() {
    return messages.get(kind.id() + ".why");
  }

  /** A wrong value and the right one. */
  public String example() {
    return messages.get(kind.id() + ".example");
  }

  /** Where the rule comes from. */
  public String source() {
    return messages.source(kind);
  }

  /** How bad it is, in a word. */
  public String severity() {
    return messages.get("report.severity." + kind.severity().word());
  }

  /**
   * Each remedy that a report may give, with the messages that it is for. Words in brackets stand
   * for what a report would fill in.
   */
  public Map<String, List<String>> remedies() {
    Map<String, List<String>> remedies = new LinkedHashMap<>();
    List<String> reasons = messages.reasons(kind);
    for (String reason : reasons.isEmpty() ? List.of("") : reasons) {
      List<Arg> args = kind.args().stream().map(name -> arg(name, reason)).toList();
      remedies
          .computeIfAbsent(messages.remedy(kind, args, Arg::text), remedy -> new ArrayList<>())
          .add(messages.message(kind, args, Arg::text));
    }
    return remedies;
  }

  private Arg arg(String name, String reason) {
    return Arg.of(
        name.equals(Messages.REASON)
            ? reason
            : messages.get("explain.place", messages.get("arg." + name)));
  }
}
