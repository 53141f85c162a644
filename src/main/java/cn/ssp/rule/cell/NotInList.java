package cn.ssp.rule.cell;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.finding.Nearest;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;
import cn.ssp.rule.Value;
import cn.ssp.template.Code;
import cn.ssp.template.CodeList;
import cn.ssp.template.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A coded column bears a label of its list; the nearest one is named. */
public final class NotInList implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("not-in-list", "the template's drop-down lists", "reason", "nearest");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      if (field.column().type() instanceof ColumnType.Coded type
          && field.value() instanceof Value.Malformed) {
        out.add(finding(entry, field, nearest(type.list(), field.cell().shown())));
      }
    }
  }

  private static Finding finding(Entry entry, Field field, Optional<String> nearest) {
    return entry.finding(
        KIND, field, Arg.of(nearest.isPresent() ? "near" : "none"), Arg.of(nearest.orElse("")));
  }

  /** The label whose name, or one of its other names, is most alike. */
  private static Optional<String> nearest(CodeList list, String typed) {
    List<String> names =
        list.codes().stream()
            .flatMap(code -> Stream.concat(Stream.of(code.label()), code.aliases().stream()))
            .toList();
    return Nearest.like(typed, names).flatMap(list::find).map(Code::label);
  }
}
