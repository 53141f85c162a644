package cn.ssp.sandbox.registry;

import cn.ssp.document.DocumentFile;
import cn.ssp.document.JsonDocument;
import cn.ssp.domain.employer.EmployerKind;
import cn.ssp.domain.identity.CitizenNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The persons and employers that the registers know before anything was declared, all of them
 * invented: the sandbox's counterpart of payment providers' test cards.
 */
public final class Population {
  /** The file in the sandbox's folder that takes the place of the shipped document. */
  public static final String FILE = "population.json";

  /** What the citizen numbers of the province begin with. */
  private static final String HOME = "32";

  private final Map<String, Citizen> persons;
  private final Map<String, Employer> employers;
  private final Set<String> refusedNames;

  /**
   * An employer.
   *
   * @param legalRepresentative the person that nobody may stop the insurance of; empty for none
   */
  record Employer(EmployerKind kind, Optional<String> legalRepresentative) {
    private static final Employer UNLISTED = new Employer(EmployerKind.ORDINARY, Optional.empty());
  }

  Population(
      Map<String, Citizen> persons, Map<String, Employer> employers, Set<String> refusedNames) {
    this.persons = Map.copyOf(persons);
    this.employers = Map.copyOf(employers);
    this.refusedNames = Set.copyOf(refusedNames);
  }

  /** The one that ssp ships with. */
  public static Population builtIn() {
    try (InputStream in = Population.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + FILE);
      }
      return new PopulationReader(JsonDocument.read(new DocumentFile(FILE), in)).population();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The one of the file in the sandbox's folder; the shipped one where there is none.
   *
   * @throws cn.ssp.finding.Failure of one of {@link cn.ssp.document.DocumentKinds} when the file
   *     cannot be read, or is wrong
   */
  public static Population in(Path folder) {
    Path file = folder.resolve(FILE);
    return Files.exists(file)
        ? new PopulationReader(JsonDocument.read(file)).population()
        : builtIn();
  }

  /** What all numbers of one person share: a citizen's in full, any other as it is. */
  static String person(String number) {
    return CitizenNumber.of(number).map(CitizenNumber::person).orElse(number);
  }

  /** What is known of a person; the base has everybody whose number is the province's. */
  Citizen citizen(String person) {
    Citizen listed = persons.get(person);
    if (listed != null) {
      return listed;
    }
    return isOfTheProvince(person) ? Citizen.ORDINARY : Citizen.STRANGER;
  }

  /** What is known of the employer of a credit code. */
  Employer employer(String creditCode) {
    return employers.getOrDefault(creditCode, Employer.UNLISTED);
  }

  /** Whether the police have nobody of that name. */
  boolean isRefused(String name) {
    return refusedNames.contains(name);
  }

  private static boolean isOfTheProvince(String person) {
    return CitizenNumber.of(person)
        .filter(number -> number.area().startsWith(HOME))
        .filter(number -> number.checks() && number.birthDate().isPresent())
        .isPresent();
  }
}
