package cn.ssp.rule.person;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.Mends;
import cn.ssp.template.Keys;
import java.util.List;
import java.util.Optional;

/** The parts of a name of Han letters are told apart by the one dot that the police use. */
public final class NameInterpunct implements Mends {
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

  @Override
  public Optional<String> mended(Entry entry, Field field, CheckContext context) {
    return Optional.of(new Dots(field.cell().shown()))
        .filter(dots -> field.column().key().equals(Keys.NAME) && dots.hasOther())
        .map(Dots::mended);
  }
}
