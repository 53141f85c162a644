package cn.ssp.declaration.pack;

/** What the files of a package are called. */
final class PackageNames {
  static final String MANIFEST = "manifest.json";
  static final String SIGNATURE = "manifest.json.p7s";
  static final String ROWS = "rows.json";

  private static final String ATTACHMENTS = "attachments/";

  private PackageNames() {}

  /** The workbook of a business. */
  static String workbook(String business) {
    return business + ".xlsx";
  }

  /** An attachment of that name. */
  static String attachment(String name) {
    return ATTACHMENTS + name;
  }

  /** Whether it is what an attachment is called. */
  static boolean isAttachment(String name) {
    return name.startsWith(ATTACHMENTS) && FileName.is(name.substring(ATTACHMENTS.length()));
  }

  /** The name of an attachment without its folder. */
  static String attached(String name) {
    return name.substring(ATTACHMENTS.length());
  }

  /** Whether a file of a package could be called so. */
  static boolean isName(String name) {
    return FileName.is(name) || isAttachment(name);
  }
}
