package cn.ssp.config;

import cn.ssp.document.DocumentFile;
import cn.ssp.document.Fields;
import cn.ssp.document.JsonDocument;
import cn.ssp.domain.employer.Employer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a user has configured.
 *
 * @param region the region whose policy holds
 * @param employers the employers, in the order given
 */
public record Configuration(Region region, List<Employer> employers) {
  private static final List<String> KEYS = List.of("hall", "ledger", "region", "employers");

  /** Copies the employers. */
  public Configuration {
    employers = List.copyOf(employers);
  }

  /** What holds where nothing is configured: Jiangsu, and no employer is known. */
  public static Configuration none() {
    return new Configuration(Region.builtIn(), List.of());
  }

  /**
   * Reads a configuration, in UTF-8; comments are allowed. Paths in it start from its folder.
   *
   * @throws cn.ssp.finding.Failure of one of {@link cn.ssp.document.DocumentKinds} when it, or a
   *     document that it names, cannot be read or is wrong
   */
  public static Configuration read(Path path) {
    DocumentFile file = new DocumentFile(path.toString());
    try (InputStream in = Files.newInputStream(path)) {
      Fields fields = JsonDocument.read(file, in);
      fields.allowOnly(KEYS);
      fields.textOrNull("hall");
      fields.textOrNull("ledger");
      Path folder = folder(path);
      Region region =
          fields.has("region") ? Region.named(fields, "region", folder) : Region.builtIn();
      return new Configuration(region, new EmployersReader(folder).read(fields, "employers"));
    } catch (IOException e) {
      throw file.missing(e);
    }
  }

  /** The employer of a code; empty when there is none. */
  public Optional<Employer> employer(String code) {
    return employers.stream().filter(employer -> employer.code().equals(code)).findAny();
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }
}
