package cn.ssp.config;

import cn.ssp.document.Fields;
import cn.ssp.document.JsonDocument;
import cn.ssp.domain.employer.Employer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a user has configured.
 *
 * @param folder where paths in it start
 * @param sending where declarations go and what is kept of them
 * @param region the region whose policy holds
 * @param profiles the employers, in the order given
 * @param defaultEmployer the code of the one that is meant where none is named; empty where not
 *     told
 * @param trust the certificates that are trusted
 * @param numbers where in a certificate the employers' numbers stand
 * @param mechanisms by which PKCS#11 drivers sign with SM2, beside those that ssp knows
 */
public record Configuration(
    Path folder,
    Sending sending,
    Region region,
    List<Profile> profiles,
    Optional<String> defaultEmployer,
    TrustFiles trust,
    CertificateNumbers numbers,
    List<VendorMechanism> mechanisms) {
  private static final String DEFAULT_EMPLOYER = "defaultEmployer";
  private static final List<String> KEYS =
      Stream.concat(
              Stream.of(
                  "region",
                  "employers",
                  DEFAULT_EMPLOYER,
                  "trust",
                  "certificateNumbers",
                  "sm2Mechanisms"),
              Sending.KEYS.stream())
          .toList();

  /** Copies the lists. */
  public Configuration {
    profiles = List.copyOf(profiles);
    mechanisms = List.copyOf(mechanisms);
  }

  /**
   * What holds where nothing is configured: Jiangsu, and no employer is known.
   *
   * @param folder where paths start, the working folder
   */
  public static Configuration none(Path folder) {
    return new Configuration(
        folder,
        Sending.none(),
        Region.builtIn(),
        List.of(),
        Optional.empty(),
        TrustFiles.none(),
        CertificateNumbers.untold(),
        List.of());
  }

  /**
   * Reads a configuration, in UTF-8; comments are allowed. Paths in it start from its folder.
   *
   * @throws cn.ssp.finding.Failure of one of {@link cn.ssp.document.DocumentKinds} when it, or a
   *     document that it names, cannot be read or is wrong
   */
  public static Configuration read(Path path) {
    Fields fields = JsonDocument.read(path);
    fields.allowOnly(KEYS);
    Path folder = folder(path);
    Region region =
        fields.has("region") ? Region.named(fields, "region", folder) : Region.builtIn();
    List<Profile> profiles = new EmployersReader(folder).read(fields, "employers");
    return new Configuration(
        folder,
        Sending.read(fields, folder),
        region,
        profiles,
        defaultEmployer(fields, profiles),
        TrustFiles.read(fields, "trust", folder),
        CertificateNumbers.read(fields, "certificateNumbers"),
        VendorMechanism.read(fields, "sm2Mechanisms"));
  }

  /** The employers. */
  public List<Employer> employers() {
    return profiles.stream().map(Profile::employer).toList();
  }

  /** The employer of a code; empty when there is none. */
  public Optional<Employer> employer(String code) {
    return profile(code).map(Profile::employer);
  }

  /** The profile of the employer of a code; empty when there is none. */
  public Optional<Profile> profile(String code) {
    return profiles.stream().filter(profile -> profile.employer().code().equals(code)).findAny();
  }

  private static Optional<String> defaultEmployer(Fields fields, List<Profile> profiles) {
    List<String> codes = profiles.stream().map(profile -> profile.employer().code()).toList();
    return fields.has(DEFAULT_EMPLOYER)
        ? Optional.of(fields.word(DEFAULT_EMPLOYER, codes))
        : Optional.empty();
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }
}
