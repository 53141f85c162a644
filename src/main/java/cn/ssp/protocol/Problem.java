package cn.ssp.protocol;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is none of success.
 *
 * @param code what is the matter; the codes of signatures are numbers in JSON, all others words
 * @param message a sentence for people
 * @param opensAt when declarations are taken again, of {@code window-closed} alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    @JsonDeserialize(using = ProtocolJson.CodeReader.class) String code,
    String message,
    @Nullable Instant opensAt) {
  /** 400: the body is not of the protocol. */
  public static final String BAD_REQUEST = "bad-request";

  /** 400: the package is not one, or not what its manifest says. */
  public static final String BAD_PACKAGE = "bad-package";

  /** 401: the bearer token is missing, unknown or has expired. */
  public static final String NO_SESSION = "no-session";

  /** 401: the nonce is unknown, has expired or was used. */
  public static final String NO_CHALLENGE = "no-challenge";

  /** 401: the certificate is of nobody that the hall knows (未查询到CA对照信息). */
  public static final String NO_CA_RECORD = "no-ca-record";

  /** 403: an admin call that does not come from this machine. */
  public static final String NOT_LOCAL = "not-local";

  /** 403: the package is of another employer than the session. */
  public static final String OTHER_EMPLOYER = "other-employer";

  /** 404: there is no such thing. */
  public static final String NOT_FOUND = "not-found";

  /** 405: not by that method. */
  public static final String METHOD = "method-not-allowed";

  /** 409: the declaration window is closed. */
  public static final String WINDOW_CLOSED = "window-closed";

  /** 409: another body came under the same key. */
  public static final String KEY_TAKEN = "key-taken";

  /** 409: another package came with the same nonce. */
  public static final String NONCE_USED = "nonce-used";

  /** 413: the body is too large. */
  public static final String TOO_LARGE = "too-large";

  /** 422: the hall knows no such business. */
  public static final String UNKNOWN_BUSINESS = "unknown-business";

  /** 422: the workbook does not follow the template that the hall has now. */
  public static final String OTHER_TEMPLATE = "other-template";

  /** 422: the package counts for another month than the one that is being settled. */
  public static final String OTHER_MONTH = "other-month";

  /** 429: too many calls. */
  public static final String TOO_MANY = "too-many-requests";

  /** 5xx: the hall itself failed. */
  public static final String FAULT = "hall-fault";

  /** The code and the sentence must be there. */
  public Problem {
    requireNonNull(code);
    requireNonNull(message);
  }

  /** One that does not say when. */
  public Problem(String code, String message) {
    this(code, message, null);
  }
}
