package cn.ssp.sandbox.registry;

import cn.ssp.document.Fields;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.employer.EmployerKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a population from its document. */
final class PopulationReader {
  private static final List<String> KEYS = List.of("employers", "persons", "refusedNames");
  private static final List<String> EMPLOYER_KEYS =
      List.of("creditCode", "kind", "legalRepresentative");
  private static final List<String> PERSON_KEYS =
      List.of("number", "name", "is", "insuredAt", "arrearsIn");

  private final Fields document;

  PopulationReader(Fields document) {
    this.document = document;
  }

  Population population() {
    document.allowOnly(KEYS);
    Map<String, Employer> employers = new HashMap<>();
    for (Fields employer : document.objectsIfAny("employers")) {
      employer.allowOnly(EMPLOYER_KEYS);
      put(employers, employer, "creditCode", employer.text("creditCode"), employer(employer));
    }
    Map<String, Citizen> persons = new HashMap<>();
    for (Fields person : document.objectsIfAny("persons")) {
      person.allowOnly(PERSON_KEYS);
      put(persons, person, "number", Population.person(person.text("number")), citizen(person));
    }
    return new Population(persons, employers, Set.copyOf(document.texts("refusedNames")));
  }

  private static <T> void put(Map<String, T> all, Fields entry, String field, String key, T value) {
    if (all.put(key, value) != null) {
      throw entry.file().wrong(entry.lineOf(field), "duplicate-entry", entry.text(field));
    }
  }

  private static Employer employer(Fields fields) {
    String creditCode = fields.text("creditCode");
    return new Employer(
        creditCode,
        Optional.empty(),
        Optional.of(
            CreditCode.of(creditCode)
                .orElseThrow(
                    () ->
                        fields
                            .file()
                            .wrong(fields.lineOf("creditCode"), "not-a-credit-code", creditCode))),
        Optional.empty(),
        EmployerKind.of(fields.word("kind", EmployerKind.words())),
        Optional.ofNullable(fields.textOrNull("legalRepresentative")));
  }

  private static Citizen citizen(Fields fields) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (String word : fields.texts("is")) {
      if (!Trait.words().contains(word)) {
        throw fields.file().unknown(fields.lineOf("is"), "word", word, Trait.words());
      }
      traits.add(Trait.of(word));
    }
    return new Citizen(
        Optional.ofNullable(fields.textOrNull("name")),
        traits,
        Optional.ofNullable(fields.textOrNull("insuredAt")),
        Optional.ofNullable(fields.textOrNull("arrearsIn")));
  }
}
