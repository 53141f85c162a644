package cn.ssp.sandbox.registry;

import java.util.Optional;
import java.util.Set;

/**
 * A person as the hall's registers have them before anything was declared.
 *
 * @param name the name that the police and the base know; empty where any will do
 * @param traits what else is known
 * @param insuredAt the credit code of the employer where the person is insured; empty for nowhere
 * @param arrearsIn the code of the city where contributions are owed; empty for none
 */
record Citizen(
    Optional<String> name,
    Set<Trait> traits,
    Optional<String> insuredAt,
    Optional<String> arrearsIn) {
  /** One of whom nothing is known but that the base has them. */
  static final Citizen ORDINARY =
      new Citizen(Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

  /** One whom the base does not have. */
  static final Citizen STRANGER =
      new Citizen(
          Optional.empty(), Set.of(Trait.NOT_COLLECTED), Optional.empty(), Optional.empty());

  /** Copies the traits. */
  Citizen {
    traits = Set.copyOf(traits);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether the registers may know the person by that name. */
  boolean isNamed(String other) {
    return name.isEmpty() || name.get().equals(other);
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "person";
  }
}
