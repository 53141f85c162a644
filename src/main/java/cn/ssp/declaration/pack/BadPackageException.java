package cn.ssp.declaration.pack;

/** Bytes are not a package, or not the one that was signed. */
public final class BadPackageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final BadPackage reason;
  private final String file;

  BadPackageException(BadPackage reason) {
    this(reason, "");
  }

  BadPackageException(BadPackage reason, String file) {
    super(reason.name());
    this.reason = reason;
    this.file = file;
  }

  /** What is wrong. */
  public BadPackage reason() {
    return reason;
  }

  /**
   * The file it is wrong with, by its name in the package, which is fit to be shown; empty where it
   * is none by itself, or its name is what is wrong.
   */
  public String file() {
    return file;
  }
}
