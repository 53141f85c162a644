package cn.ssp.declaration.pack;

/** A file that goes along with the rows, such as a scanned certificate. */
public final class Attachment {
  private final String name;
  private final byte[] bytes;

  /**
   * An attachment.
   *
   * @param name a file's name that {@link #isName} takes
   * @param bytes not to be changed by anyone from now on: they may be many, and are not copied
   */
  public Attachment(String name, byte[] bytes) {
    if (!isName(name)) {
      throw new IllegalArgumentException("not the name of an attachment");
    }
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Whether a file can bear that name wherever the package is unpacked: no folder, no more than 100
   * characters, none that Windows or a terminal takes amiss, no point or space at the end.
   */
  public static boolean isName(String name) {
    return FileName.is(name);
  }

  /** Its name, without a folder. */
  public String name() {
    return name;
  }

  /** What it holds; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
