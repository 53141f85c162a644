package cn.ssp.declaration.pack;

/** What may be wrong with a package. */
public enum BadPackage {
  /** No zip, a part of one, or one that says different things in different places. */
  NOT_A_ZIP,
  /** A name that no file of a package has, such as one with a path. */
  NAME,
  /** Two files of a name, in whatever case. */
  DUPLICATE,
  /** A file that is encrypted, or compressed in a way that packages are not. */
  METHOD,
  /** A file that is larger than any that packages hold, or too many of them. */
  TOO_LARGE,
  /** A file that is not as the zip says: its checksum or its size is another. */
  DAMAGED,
  /** There is no manifest. */
  NO_MANIFEST,
  /** There is no signature. */
  NO_SIGNATURE,
  /** The manifest is of another form than this one knows. */
  FORMAT,
  /** The manifest is not of its form. */
  MANIFEST,
  /** A file that the manifest lists is not there. */
  MISSING,
  /** A file is there that the manifest does not list. */
  UNLISTED,
  /** A file is not the one that the manifest lists: its size or a digest is another. */
  CHANGED,
  /** The rows are not of their form, or not as many as the manifest says. */
  ROWS
}
