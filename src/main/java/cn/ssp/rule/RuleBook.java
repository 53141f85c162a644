package cn.ssp.rule;

import cn.ssp.finding.FindingKind;
import cn.ssp.roster.read.LayoutKinds;
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
import cn.ssp.template.Template;
import java.util.ArrayList;
import java.util.List;

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
          new ContractStartAfterSettlementMonth(),
          new ContractEndBeforeToday(),
          new ContractEndBeforeStart(),
          new ContractEndMissing(),
          new ContractEndUnexpected(),
          new Backpay(),
          new BackpayOverLimit(),
          new TemporaryAccount());

  private RuleBook() {}

  /** The rules about rows as such, filled in or not, that concern a template. */
  static List<Rule> layout(Template template) {
    return concerning(template, LAYOUT);
  }

  /** The rules about what is filled in that concern a template. */
  static List<Rule> content(Template template) {
    return concerning(template, CONTENT);
  }

  /** Every kind of finding about a roster that can be read, in the order of the documentation. */
  public static List<FindingKind> kinds() {
    List<FindingKind> kinds = new ArrayList<>(LayoutKinds.ALL);
    LAYOUT.forEach(rule -> kinds.add(rule.kind()));
    CONTENT.forEach(rule -> kinds.add(rule.kind()));
    return List.copyOf(kinds);
  }

  private static List<Rule> concerning(Template template, List<Rule> rules) {
    return rules.stream().filter(rule -> rule.concerns(template)).toList();
  }
}
