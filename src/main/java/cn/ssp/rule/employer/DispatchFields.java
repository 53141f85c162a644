package cn.ssp.rule.employer;

import cn.ssp.domain.employer.EmployerKind;
import cn.ssp.rule.CheckContext;
import cn.ssp.template.Keys;
import java.util.List;

/** The three columns (人力资源服务信息) that say at which other employer a person works. */
final class DispatchFields {
  static final List<String> KEYS =
      List.of(Keys.DISPATCH_TYPE, Keys.ACTUAL_EMPLOYER_NUMBER, Keys.ACTUAL_EMPLOYER_NAME);

  private DispatchFields() {}

  /** Whether the employer is one that fills them in. */
  static boolean areFor(CheckContext context) {
    return context.basis().employer().flatMap(employer -> employer.kind()).stream()
        .anyMatch(EmployerKind::placesWorkers);
  }
}
