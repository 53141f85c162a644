package cn.ssp.sandbox.registry;

import java.sql.SQLException;
import java.util.Optional;

/** What the registers say today: as they were in the beginning, and what was changed since. */
final class Registers {
  private final Population population;
  private final Records records;

  Registers(Population population, Records records) {
    this.population = population;
    this.records = records;
  }

  /** Whether the police confirm that the number is of somebody of that name. */
  boolean policeConfirm(Request request) throws SQLException {
    Citizen citizen = citizen(request);
    return !citizen.is(Trait.POLICE_MISMATCH)
        && !population.isRefused(request.name())
        && citizen.isNamed(request.name())
        && records.collectedName(request.person()).map(request.name()::equals).orElse(true);
  }

  /** Whether the base has somebody of that number and name. */
  boolean hasInBase(Request request) throws SQLException {
    Optional<String> collected = records.collectedName(request.person());
    if (collected.isPresent()) {
      return collected.get().equals(request.name());
    }
    Citizen citizen = citizen(request);
    return !citizen.is(Trait.NOT_COLLECTED) && citizen.isNamed(request.name());
  }

  /** Whether the person is insured at who asks. */
  boolean isInsuredHere(Request request) throws SQLException {
    return citizen(request).isNamed(request.name())
        && isInsured(request.person(), request.employer());
  }

  /** Whether the person is insured at another employer, for more than injuries. */
  boolean isInsuredElsewhere(Request request) throws SQLException {
    Optional<String> before =
        citizen(request).insuredAt().filter(employer -> !employer.equals(request.employer()));
    return (before.isPresent() && isInsured(request.person(), before.get()))
        || records.insuredElsewhere(request.person(), request.employer());
  }

  /** What was known in the beginning of whom a request is about. */
  Citizen citizen(Request request) {
    return population.citizen(request.person());
  }

  /** Whether who asks enrols people who work at others. */
  boolean isByDispatcher(Request request) {
    return population.placesWorkers(request.employer());
  }

  /** Whether it is about the legal representative of who asks. */
  boolean isOfLegalRepresentative(Request request) {
    return population.legalRepresentative(request.employer()).equals(Optional.of(request.person()));
  }

  private boolean isInsured(String person, String employer) throws SQLException {
    boolean before = population.citizen(person).insuredAt().filter(employer::equals).isPresent();
    return records.insured(person, employer).orElse(before);
  }
}
