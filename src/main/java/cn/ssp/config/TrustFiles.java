package cn.ssp.config;

import cn.ssp.document.Fields;
import java.nio.file.Path;
import java.util.List;

/**
 * The certificates that are trusted, in files of PEM or DER, and those that are not.
 *
 * @param anchors root certificates
 * @param revocationLists lists of revoked certificates (CRL)
 * @param blacklist certificates that are refused whatever a list says
 */
public record TrustFiles(
    List<Path> anchors, List<Path> revocationLists, List<RefusedCertificate> blacklist) {
  private static final List<String> KEYS = List.of("anchors", "revocationLists", "blacklist");

  /** Copies the lists. */
  public TrustFiles {
    anchors = List.copyOf(anchors);
    revocationLists = List.copyOf(revocationLists);
    blacklist = List.copyOf(blacklist);
  }

  static TrustFiles none() {
    return new TrustFiles(List.of(), List.of(), List.of());
  }

  static TrustFiles read(Fields configuration, String key, Path folder) {
    if (!configuration.has(key)) {
      return none();
    }
    Fields fields = configuration.object(key);
    fields.allowOnly(KEYS);
    return new TrustFiles(
        fields.texts("anchors").stream().map(folder::resolve).toList(),
        fields.texts("revocationLists").stream().map(folder::resolve).toList(),
        fields.objectsIfAny("blacklist").stream().map(RefusedCertificate::read).toList());
  }
}
