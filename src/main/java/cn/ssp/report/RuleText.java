package cn.ssp.report;

import cn.ssp.finding.FindingKind;
import cn.ssp.text.Explanation;
import cn.ssp.text.Messages;
import java.util.List;
import java.util.Optional;

/**
 * What a report says of a kind of finding apart from any roster: of a rule, or of a message of the
 * hall.
 *
 * @param messages the sentences
 * @param kind the kind
 */
record RuleText(Messages messages, FindingKind kind) {
  /** The rule in a few words, or what the hall says. */
  String title() {
    return messages
        .find(kind.id() + ".title")
        .or(() -> messages.find(kind.id() + ".words"))
        .orElse(kind.id());
  }

  /** Why the hall rejects it, or what follows from it; empty where nobody knows. */
  Optional<String> why() {
    return messages.find(kind.id() + ".why");
  }

  /** How to mend it, a sentence for each way it can be wrong. */
  List<String> remedies() {
    return messages.find(kind.id() + ".title").isPresent()
        ? List.copyOf(new Explanation(messages, kind).remedies().keySet())
        : messages.find(kind.id() + ".remedy").stream().toList();
  }
}
