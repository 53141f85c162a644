package cn.ssp.config;

import cn.ssp.document.Fields;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of the certificates that are trusted, as PEM or DER.
 *
 * @param anchors root certificates
 * @param revocationLists lists of revoked certificates (CRL)
 */
public record TrustFiles(List<Path> anchors, List<Path> revocationLists) {
  private static final List<String> KEYS = List.of("anchors", "revocationLists");

  /** Copies the lists. */
  public TrustFiles {
    anchors = List.copyOf(anchors);
    revocationLists = List.copyOf(revocationLists);
  }

  static TrustFiles none() {
    return new TrustFiles(List.of(), List.of());
  }

  static TrustFiles read(Fields configuration, String key, Path folder) {
    if (!configuration.has(key)) {
      return none();
    }
    Fields fields = configuration.object(key);
    fields.allowOnly(KEYS);
    return new TrustFiles(
        fields.texts("anchors").stream().map(folder::resolve).toList(),
        fields.texts("revocationLists").stream().map(folder::resolve).toList());
  }
}
