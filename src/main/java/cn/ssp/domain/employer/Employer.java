package cn.ssp.domain.employer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An employer (用人单位), as far as its configuration tells.
 *
 * @param code the word that the user calls it by
 * @param name its registered name; empty where not told
 * @param creditCode its unified social credit code (统一社会信用代码); empty where not told
 * @param socialInsuranceNumber its number at the social insurance office; empty where not told
 * @param kind what it is to the hall; empty where not told
 * @param legalRepresentative the identity number of its legal representative (法定代表人); empty where
 *     not told
 */
public record Employer(
    String code,
    Optional<String> name,
    Optional<CreditCode> creditCode,
    Optional<String> socialInsuranceNumber,
    Optional<EmployerKind> kind,
    Optional<String> legalRepresentative) {
  /** An employer of which nothing is known but what it is called. */
  public static Employer named(String code) {
    return new Employer(
        code,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Those of the facts that are not told. */
  public Set<EmployerFact> unknown(Set<EmployerFact> facts) {
    Set<EmployerFact> unknown = EnumSet.noneOf(EmployerFact.class);
    unknown.addAll(facts);
    kind.ifPresent(known -> unknown.remove(EmployerFact.KIND));
    legalRepresentative.ifPresent(known -> unknown.remove(EmployerFact.LEGAL_REPRESENTATIVE));
    return unknown;
  }
}
