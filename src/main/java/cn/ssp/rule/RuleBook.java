package cn.ssp.rule;

import cn.ssp.finding.FindingKind;
import cn.ssp.roster.read.FileKinds;
import cn.ssp.roster.read.LayoutKinds;
import cn.ssp.rule.address.AddressAmbiguous;
import cn.ssp.rule.address.AddressFormat;
import cn.ssp.rule.address.AddressHouseholdMismatch;
import cn.ssp.rule.address.AddressLevelMissing;
import cn.ssp.rule.address.AddressNoPrefecture;
import cn.ssp.rule.address.AddressRetired;
import cn.ssp.rule.address.AddressSplit;
import cn.ssp.rule.address.AddressUnknown;
import cn.ssp.rule.cell.BadDate;
import cn.ssp.rule.cell.BadNumber;
import cn.ssp.rule.cell.FormulaLikeText;
import cn.ssp.rule.cell.FullWidth;
import cn.ssp.rule.cell.NotInList;
import cn.ssp.rule.cell.Required;
import cn.ssp.rule.cell.StraySpace;
import cn.ssp.rule.cell.TooLong;
import cn.ssp.rule.cell.TooManyDecimals;
import cn.ssp.rule.contract.Backpay;
import cn.ssp.rule.contract.BackpayOverLimit;
import cn.ssp.rule.contract.ContractEndBeforeStart;
import cn.ssp.rule.contract.ContractEndBeforeToday;
import cn.ssp.rule.contract.ContractEndMissing;
import cn.ssp.rule.contract.ContractEndUnexpected;
import cn.ssp.rule.contract.ContractStartAfterSettlementMonth;
import cn.ssp.rule.contract.EnrolmentLate;
import cn.ssp.rule.employer.ActualEmployerNumber;
import cn.ssp.rule.employer.DispatchFieldsMissing;
import cn.ssp.rule.employer.DispatchFieldsNotAllowed;
import cn.ssp.rule.employer.LegalRepresentative;
import cn.ssp.rule.identity.IdentityAreaUnknown;
import cn.ssp.rule.identity.IdentityAsNumber;
import cn.ssp.rule.identity.IdentityBirthDate;
import cn.ssp.rule.identity.IdentityBirthMismatch;
import cn.ssp.rule.identity.IdentityCharacters;
import cn.ssp.rule.identity.IdentityChecksum;
import cn.ssp.rule.identity.IdentityDuplicate;
import cn.ssp.rule.identity.IdentityFifteenDigits;
import cn.ssp.rule.identity.IdentityLength;
import cn.ssp.rule.identity.IdentitySexMismatch;
import cn.ssp.rule.identity.IdentityTypeMismatch;
import cn.ssp.rule.layout.BlankRow;
import cn.ssp.rule.layout.Formula;
import cn.ssp.rule.layout.HiddenRow;
import cn.ssp.rule.layout.TooManyRows;
import cn.ssp.rule.layout.UnfilledRow;
import cn.ssp.rule.person.AgePastRetirement;
import cn.ssp.rule.person.AgeUnderMinimum;
import cn.ssp.rule.person.MobileFormat;
import cn.ssp.rule.person.MobileShared;
import cn.ssp.rule.person.NameCharacters;
import cn.ssp.rule.person.NameInterpunct;
import cn.ssp.rule.person.TemporaryAccount;
import cn.ssp.rule.removal.ReasonRetirement;
import cn.ssp.rule.removal.ReasonUnemployment;
import cn.ssp.rule.removal.ReasonUnlisted;
import cn.ssp.rule.removal.StopChargedMonth;
import cn.ssp.rule.removal.StopDateInFuture;
import cn.ssp.rule.removal.StopLate;
import cn.ssp.rule.run.SamePersonTwoRosters;
import cn.ssp.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of contents: every rule, in the order in which they run and are documented. */
public final class RuleBook {
  private static final List<Rule> LAYOUT =
      List.of(new Formula(), new BlankRow(), new UnfilledRow(), new HiddenRow(), new TooManyRows());

  private static final List<Rule> CONTENT =
      List.of(
          new Required(),
          new NotInList(),
          new BadDate(),
          new BadNumber(),
          new TooManyDecimals(),
          new TooLong(),
          new StraySpace(),
          new FullWidth(),
          new FormulaLikeText(),
          new IdentityAsNumber(),
          new IdentityLength(),
          new IdentityCharacters(),
          new IdentityChecksum(),
          new IdentityBirthDate(),
          new IdentityAreaUnknown(),
          new IdentityFifteenDigits(),
          new IdentityTypeMismatch(),
          new IdentitySexMismatch(),
          new IdentityBirthMismatch(),
          new IdentityDuplicate(),
          new AgeUnderMinimum(),
          new AgePastRetirement(),
          new NameCharacters(),
          new NameInterpunct(),
          new MobileFormat(),
          new MobileShared(),
          new AddressFormat(),
          new AddressUnknown(),
          new AddressAmbiguous(),
          new AddressLevelMissing(),
          new AddressRetired(),
          new AddressSplit(),
          new AddressNoPrefecture(),
          new AddressHouseholdMismatch(),
          new ContractStartAfterSettlementMonth(),
          new ContractEndBeforeToday(),
          new ContractEndBeforeStart(),
          new ContractEndMissing(),
          new ContractEndUnexpected(),
          new Backpay(),
          new BackpayOverLimit(),
          new EnrolmentLate(),
          new DispatchFieldsNotAllowed(),
          new DispatchFieldsMissing(),
          new LegalRepresentative(),
          new ActualEmployerNumber(),
          new StopDateInFuture(),
          new StopChargedMonth(),
          new StopLate(),
          new ReasonUnlisted(),
          new ReasonUnemployment(),
          new ReasonRetirement(),
          new TemporaryAccount(),
          new SamePersonTwoRosters());

  private RuleBook() {}

  /** The rules about rows as such, filled in or not. */
  static List<Rule> layout() {
    return LAYOUT;
  }

  /** The rules about what is filled in. */
  static List<Rule> content() {
    return CONTENT;
  }

  /** The rules about a template that can mend cells. */
  static List<Mends> mending(Template template) {
    return of(Mends.class, CONTENT, template);
  }

  /** The rules about a template that have rows removed. */
  static List<Removes> removing(Template template) {
    return of(Removes.class, LAYOUT, template);
  }

  private static <T extends Rule> List<T> of(Class<T> kind, List<Rule> rules, Template template) {
    return rules.stream()
        .filter(rule -> rule.concerns(template))
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** Every kind of finding about a roster that can be read, in the order of the documentation. */
  public static List<FindingKind> kinds() {
    List<FindingKind> kinds = new ArrayList<>(LayoutKinds.ALL);
    LAYOUT.forEach(rule -> kinds.add(rule.kind()));
    CONTENT.forEach(rule -> kinds.add(rule.kind()));
    return List.copyOf(kinds);
  }

  /** The whole book by subject, with what is wrong with a file that cannot be read at its start. */
  public static List<Subject> subjects() {
    Map<String, List<FindingKind>> subjects = new LinkedHashMap<>();
    subjects.put("file", FileKinds.ALL);
    subjects.put("layout", new ArrayList<>(LayoutKinds.ALL));
    Stream.of(LAYOUT, CONTENT)
        .flatMap(List::stream)
        .forEach(
            rule ->
                subjects
                    .computeIfAbsent(subject(rule), name -> new ArrayList<>())
                    .add(rule.kind()));
    return subjects.entrySet().stream()
        .map(subject -> new Subject(subject.getKey(), subject.getValue()))
        .toList();
  }

  private static String subject(Rule rule) {
    String home = rule.getClass().getPackageName();
    return home.substring(home.lastIndexOf('.') + 1);
  }
}
