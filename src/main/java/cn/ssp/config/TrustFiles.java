package cn.ssp.config;

import cn.ssp.document.Fields;
import java.nio.file.Path;
import java.util.List;

/**
 * The certificates that are trusted, in files of PEM or DER, and those that are not.
 *
 * @param anchors root certificates
 * @param intermediates certificates of the CAs between a root and an employer
 * @param revocationLists lists of revoked certificates (CRL)
 * @param blacklist certificates that are refused whatever a list says
 */
public record TrustFiles(
    List<Path> anchors,
    List<Path> intermediates,
    List<Path> revocationLists,
    List<RefusedCertificate> blacklist) {
  private static final List<String> KEYS =
      List.of("anchors", "intermediates", "revocationLists", "blacklist");

  /** Copies the lists. */
  public TrustFiles {
    anchors = List.copyOf(anchors);
    intermediates = List.copyOf(intermediates);
    revocationLists = List.copyOf(revocationLists);
    blacklist = List.copyOf(blacklist);
  }

  static TrustFiles none() {
    return new TrustFiles(List.of(), List.of(), List.of(), List.of());
  }

  static TrustFiles read(Fields configuration, String key, Path folder) {
    if (!configuration.has(key)) {
      return none();
    }
    Fields fields = configuration.object(key);
    fields.allowOnly(KEYS);
    return new TrustFiles(
        files(fields, "anchors", folder),
        files(fields, "intermediates", folder),
        files(fields, "revocationLists", folder),
        fields.objectsIfAny("blacklist").stream().map(RefusedCertificate::read).toList());
  }

  private static List<Path> files(Fields fields, String key, Path folder) {
    return fields.texts(key).stream().map(folder::resolve).toList();
  }
}
