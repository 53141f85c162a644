package cn.ssp.rule;

import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.employer.EmployerFact;
import cn.ssp.finding.Skipped;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rules a roster is checked by.
 *
 * @param layout those about rows as such, filled in or not
 * @param content those about what is filled in
 * @param skipped those that concern the roster and cannot run
 */
record Plan(List<Rule> layout, List<Rule> content, List<Skipped> skipped) {
  /** The rules of the book for a roster. */
  static Plan of(CheckContext context) {
    List<Skipped> skipped = new ArrayList<>();
    return new Plan(
        runnable(RuleBook.layout(), context, skipped),
        runnable(RuleBook.content(), context, skipped),
        skipped);
  }

  private static List<Rule> runnable(
      List<Rule> rules, CheckContext context, List<Skipped> skipped) {
    List<Rule> runnable = new ArrayList<>();
    for (Rule rule : rules) {
      Optional<Skipped> hindrance = hindrance(rule, context);
      hindrance.ifPresent(skipped::add);
      if (hindrance.isEmpty() && rule.concerns(context.template())) {
        runnable.add(rule);
      }
    }
    return runnable;
  }

  private static Optional<Skipped> hindrance(Rule rule, CheckContext context) {
    Template template = context.template();
    if (!rule.concerns(template)) {
      return rule.concerns(official(template))
          ? Optional.of(skipped(rule, Skipped.Reason.NO_COLUMN, lacking(rule, template)))
          : Optional.empty();
    }
    if (rule.needs().isEmpty()) {
      return Optional.empty();
    }
    Optional<Employer> employer = context.basis().employer();
    if (employer.isEmpty()) {
      return Optional.of(skipped(rule, Skipped.Reason.NO_EMPLOYER, List.of()));
    }
    List<String> untold =
        employer.get().unknown(rule.needs()).stream().map(EmployerFact::key).toList();
    return untold.isEmpty()
        ? Optional.empty()
        : Optional.of(skipped(rule, Skipped.Reason.EMPLOYER_INCOMPLETE, untold));
  }

  /** The template that ssp ships for the business; a user's own of the same code may differ. */
  private static Template official(Template template) {
    return Templates.builtIn().find(template.code()).orElse(template);
  }

  private static List<String> lacking(Rule rule, Template template) {
    return rule.columns().stream().filter(key -> template.indexOf(key) < 0).toList();
  }

  private static Skipped skipped(Rule rule, Skipped.Reason reason, List<String> missing) {
    return new Skipped(rule.kind(), reason, missing);
  }
}
