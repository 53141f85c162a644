package cn.ssp.roster.read;

import cn.ssp.finding.Arg;
import java.util.Locale;

/** Why there is no file to read: the reasons of {@link FileKinds#FILE_MISSING}. */
public enum MissingFile {
  /** There is nothing by that name. */
  MISSING,
  /** It is a folder or a device. */
  NOT_A_FILE,
  /** It is there, but the system does not let it be read, or the reading broke off. */
  UNREADABLE;

  /** The word that the message bundles know the reason by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  UnreadableRoster failure() {
    return new UnreadableRoster(FileKinds.FILE_MISSING, Arg.of(word()));
  }

  UnreadableRoster failure(Throwable cause) {
    UnreadableRoster failure = failure();
    failure.initCause(cause);
    return failure;
  }
}
