package cn.ssp.report;

import cn.ssp.finding.Finding;
import cn.ssp.finding.Severity;
import cn.ssp.text.Messages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One test case: a rule and what was found by it in one roster. It holds the first findings and
 * counts the rest, so that its size does not depend on how many there are.
 */
final class JunitCase {
  /** Enough to see what is wrong; every finding is in the other formats. */
  static final int MOST_LISTED = 10;

  private final String name;
  private final String title;
  private final Listed errors = new Listed();
  private final Listed others = new Listed();

  JunitCase(String name, String title) {
    this.name = name;
    this.title = title;
  }

  void add(Finding finding, Wording wording) {
    (finding.kind().severity() == Severity.ERROR ? errors : others).add(wording.line(finding));
  }

  boolean fails() {
    return errors.count > 0;
  }

  void write(Xml xml, String className, Messages messages) throws IOException {
    xml.start("testcase", "classname", className, "name", name);
    if (fails()) {
      String message = messages.get("report.count", title, errors.count);
      xml.start("failure", "type", name, "message", message);
      xml.text(errors.text(messages));
      xml.end();
    }
    if (others.count > 0) {
      xml.start("system-out");
      xml.text(others.text(messages));
      xml.end();
    }
    xml.end();
  }

  /** Findings, of which only the first are kept. */
  private static final class Listed {
    private final List<String> lines = new ArrayList<>();
    private long count;

    void add(String line) {
      count++;
      if (lines.size() < MOST_LISTED) {
        lines.add(line);
      }
    }

    String text(Messages messages) {
      String listed = String.join("\n", lines);
      return count > lines.size()
          ? listed + "\n" + messages.get("report.more", count - lines.size())
          : listed;
    }
  }
}
