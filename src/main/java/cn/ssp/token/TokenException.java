package cn.ssp.token;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** A token could not do what was asked of it. It bears no PIN, no key and no person's data. */
public final class TokenException extends Failure {
  private static final long serialVersionUID = 1L;

  /** Every kind of failure, for the tests of the bundles. */
  public static final List<FindingKind> KINDS =
      Arrays.stream(TokenReason.values()).map(TokenException::kind).toList();

  private final TokenReason reason;
  private final transient OptionalInt triesLeft;

  /**
   * A failure.
   *
   * @param detail what the user would look for: a file, a label, a driver's own code such as {@code
   *     CKR_DEVICE_ERROR}; empty where there is nothing to name
   */
  public TokenException(TokenReason reason, String detail) {
    this(reason, detail, OptionalInt.empty());
  }

  /**
   * A failure that may have cost a try.
   *
   * @param triesLeft how many are left; empty where the token does not tell
   */
  public TokenException(TokenReason reason, String detail, OptionalInt triesLeft) {
    super(
        ExitCode.TOKEN,
        kind(reason),
        Arg.of(triesLeft.isPresent() ? "counted" : "uncounted"),
        Arg.of(detail),
        Arg.of(triesLeft.isPresent() ? Integer.toString(triesLeft.getAsInt()) : ""));
    this.reason = reason;
    this.triesLeft = triesLeft;
  }

  /** Why. */
  public TokenReason reason() {
    return reason;
  }

  /** The tries left after a PIN was refused; empty where the token does not tell. */
  public OptionalInt triesLeft() {
    return triesLeft;
  }

  private static FindingKind kind(TokenReason reason) {
    return FindingKind.error(reason.id(), "ssp token check", "reason", "detail", "tries");
  }
}
