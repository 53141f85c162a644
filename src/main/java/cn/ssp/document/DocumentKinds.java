package cn.ssp.document;

import cn.ssp.finding.FindingKind;
import java.util.List;

/** What can be wrong with a document that a user wrote. */
public final class DocumentKinds {
  private static final String SHAPE = "the documentation of its keys";

  /** There is no such file, or it may not be read. */
  public static final FindingKind MISSING = FindingKind.error("document-missing", SHAPE, "file");

  /** Not a JSON object; lines and characters are counted from 1. */
  public static final FindingKind SYNTAX =
      FindingKind.error("document-syntax", SHAPE, "file", "line", "character");

  /** A name that nothing bears; the reason, a key of the message bundles, says what it names. */
  public static final FindingKind UNKNOWN =
      FindingKind.error("document-unknown", SHAPE, "file", "line", "reason", "found", "nearest");

  /** Anything else; the reason is a key of the message bundles. */
  public static final FindingKind WRONG =
      FindingKind.error("document-wrong", SHAPE, "file", "line", "reason", "found");

  /** All of them, in the order of the documentation. */
  public static final List<FindingKind> ALL = List.of(MISSING, SYNTAX, UNKNOWN, WRONG);

  private DocumentKinds() {}
}
