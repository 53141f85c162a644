package cn.ssp.rule.person;

import java.util.List;

/** The templates that take a person into employment: ages are of no concern to the others. */
final class Hiring {
  static final List<String> TEMPLATES = List.of("collection", "enrolment", "preregistration");

  private Hiring() {}
}
