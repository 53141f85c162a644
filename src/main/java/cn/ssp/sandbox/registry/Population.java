package cn.ssp.sandbox.registry;

import cn.ssp.document.DocumentFile;
import cn.ssp.document.JsonDocument;
import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.employer.EmployerKind;
import cn.ssp.domain.identity.CitizenNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
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

  /** The same, with employers that take the place of those of their credit codes. */
  public Population with(Collection<Employer> configured) {
    Map<String, Employer> more = new HashMap<>(employers);
    configured.forEach(
        employer -> employer.creditCode().ifPresent(code -> more.put(code.text(), employer)));
    return new Population(persons, more, refusedNames);
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

  /** Whether the employer of a credit code enrols people who work at others. */
  boolean placesWorkers(String creditCode) {
    return Optional.ofNullable(employers.get(creditCode))
        .flatMap(Employer::kind)
        .filter(EmployerKind::placesWorkers)
        .isPresent();
  }

  /** The person that nobody may end the insurance of at an employer; empty where there is none. */
  Optional<String> legalRepresentative(String creditCode) {
    return Optional.ofNullable(employers.get(creditCode))
        .flatMap(Employer::legalRepresentative)
        .map(Population::person);
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
