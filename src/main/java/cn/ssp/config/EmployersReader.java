package cn.ssp.config;

import cn.ssp.document.Fields;
import cn.ssp.document.JsonDocument;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.employer.EmployerKind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads the employers of a configuration: a list of them, or a pattern of files, one in each. */
final class EmployersReader {
  private static final List<String> KEYS =
      List.of(
          "code",
          "name",
          "creditCode",
          "socialInsuranceNumber",
          "kind",
          "legalRepresentative",
          "handler",
          "token");

  private final Path folder;
  private final Set<String> codes = new HashSet<>();

  /** A reader that takes patterns to start from a folder. */
  EmployersReader(Path folder) {
    this.folder = folder;
  }

  /** The employers that a key tells of; none where it is left out. */
  List<Profile> read(Fields configuration, String key) {
    List<Fields> profiles =
        configuration.isText(key) ? profiles(configuration, key) : configuration.objectsIfAny(key);
    return profiles.stream().map(this::profile).toList();
  }

  private List<Fields> profiles(Fields configuration, String key) {
    String pattern = configuration.text(key);
    int slash = pattern.lastIndexOf('/') + 1;
    Path place = folder.resolve(pattern.substring(0, slash));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(place, pattern.substring(slash))) {
      List<Fields> profiles = new ArrayList<>();
      for (Path file : StreamSupport.stream(files.spliterator(), false).sorted().toList()) {
        profiles.add(JsonDocument.read(file));
      }
      if (profiles.isEmpty()) {
        throw configuration.file().wrong(configuration.lineOf(key), "no-such-files", pattern);
      }
      return profiles;
    } catch (IOException e) {
      throw configuration.file().wrong(configuration.lineOf(key), "no-such-files", pattern);
    }
  }

  private Profile profile(Fields fields) {
    fields.allowOnly(KEYS);
    return new Profile(employer(fields), optional(fields, "handler"), optional(fields, "token"));
  }

  private Employer employer(Fields fields) {
    String code = fields.text("code");
    if (!codes.add(code)) {
      throw fields.file().wrong(fields.lineOf("code"), "duplicate-employer", code);
    }
    return new Employer(
        code,
        optional(fields, "name"),
        creditCode(fields),
        optional(fields, "socialInsuranceNumber"),
        kind(fields),
        optional(fields, "legalRepresentative"));
  }

  private static Optional<String> optional(Fields fields, String key) {
    return Optional.ofNullable(fields.textOrNull(key)).map(String::strip);
  }

  private static Optional<CreditCode> creditCode(Fields fields) {
    Optional<String> text = optional(fields, "creditCode");
    Optional<CreditCode> creditCode = text.flatMap(CreditCode::of);
    if (text.isPresent() && creditCode.isEmpty()) {
      throw fields.file().wrong(fields.lineOf("creditCode"), "not-a-credit-code", text.get());
    }
    return creditCode;
  }

  private static Optional<EmployerKind> kind(Fields fields) {
    return fields.has("kind")
        ? EmployerKind.of(fields.word("kind", EmployerKind.words()))
        : Optional.empty();
  }
}
