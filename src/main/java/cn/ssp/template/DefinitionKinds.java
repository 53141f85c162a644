package cn.ssp.template;

import cn.ssp.finding.FindingKind;
import java.util.List;

/** What can be wrong with a template definition. */
public final class DefinitionKinds {
  private static final String SHAPE = "the shape of template definitions";

  /** There is no such file, or it may not be read. */
  public static final FindingKind MISSING =
      FindingKind.error("template-definition-missing", SHAPE, "file");

  /** Not a JSON object; lines and characters are counted from 1. */
  public static final FindingKind SYNTAX =
      FindingKind.error("template-definition-syntax", SHAPE, "file", "line", "character");

  /** A name that nothing bears; the reason, a key of the message bundles, says what it names. */
  public static final FindingKind UNKNOWN =
      FindingKind.error(
          "template-definition-unknown", SHAPE, "file", "line", "reason", "found", "nearest");

  /** Anything else; the reason is a key of the message bundles. */
  public static final FindingKind WRONG =
      FindingKind.error("template-definition", SHAPE, "file", "line", "reason", "found");

  /** All of them, in the order of the documentation. */
  public static final List<FindingKind> ALL = List.of(MISSING, SYNTAX, UNKNOWN, WRONG);

  private DefinitionKinds() {}
}
