package cn.ssp.rule.person;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** The parts of a name of Han letters are told apart by the one dot that the police use. */
public final class NameInterpunct implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning(
          "name-interpunct", "GB/T 15834-2011, 间隔号; the police compare names to the letter");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.NAME);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    String name = entry.text(Keys.NAME);
    if (name != null && new Dots(name).hasOther()) {
      out.add(entry.finding(KIND, Keys.NAME));
    }
  }
}
