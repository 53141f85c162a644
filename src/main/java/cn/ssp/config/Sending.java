package cn.ssp.config;

import cn.ssp.document.Fields;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where declarations go, and where what is known of them is kept.
 *
 * @param hall the hall: an {@code http(s):} address, {@code outbox:DIR} or {@code sandbox}; empty
 *     where none is configured, as a submission never happens by omission
 * @param hallCertificates the CA certificates that the hall's TLS is verified by; empty for the
 *     system's
 * @param signatureForm which object identifiers signatures are written with, {@code rfc} (RFC 5652)
 *     or {@code gm} (GM/T 0010)
 * @param ledger the ledger's {@code jdbc:} address; empty for the one in the data folder
 * @param data the folder for what ssp keeps; empty for the user's own
 * @param asOf the moment that a rehearsal takes place at, in Asia/Shanghai; empty for the clock's
 */
public record Sending(
    Optional<String> hall,
    Optional<Path> hallCertificates,
    String signatureForm,
    Optional<String> ledger,
    Optional<Path> data,
    Optional<LocalDateTime> asOf) {
  /** The sandbox's name as a hall. */
  public static final String SANDBOX = "sandbox";

  static final List<String> KEYS =
      List.of("hall", "hallCertificates", "signatureForm", "ledger", "data", "asOf");

  private static final List<String> FORMS = List.of("rfc", "gm");

  static Sending none() {
    return new Sending(
        Optional.empty(),
        Optional.empty(),
        FORMS.get(0),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Sending read(Fields fields, Path folder) {
    return new Sending(
        Optional.ofNullable(fields.textOrNull("hall")),
        path(fields.textOrNull("hallCertificates"), folder),
        fields.has("signatureForm") ? fields.word("signatureForm", FORMS) : FORMS.get(0),
        Optional.ofNullable(fields.textOrNull("ledger")),
        path(fields.textOrNull("data"), folder),
        fields.has("asOf") ? Optional.of(fields.moment("asOf")) : Optional.empty());
  }

  private static Optional<Path> path(@Nullable String text, Path folder) {
    return Optional.ofNullable(text).map(folder::resolve);
  }
}
