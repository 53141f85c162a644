package cn.ssp.rule.person;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.domain.identity.Sex;
import cn.ssp.domain.policy.Retirement;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has passed the month of the statutory retirement age pays no more contributions. Which of two
 * ages holds for a woman depends on her post: it is told between the two only where the post is
 * known.
 */
public final class AgePastRetirement implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning(
          "age-past-retirement",
          "decision of the Standing Committee of the National People's Congress of 2024-09-13",
          "reason");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_NUMBER);
  }

  @Override
  public List<String> templates() {
    return Hiring.TEMPLATES;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    LocalDate today = context.standing().today();
    Retirement ages = context.policy().retirement().on(today);
    entry
        .citizenNumber()
        .flatMap(number -> passed(number, entry.label(Keys.OCCUPATION), ages, today))
        .ifPresent(reason -> out.add(entry.finding(KIND, Keys.ID_NUMBER, Arg.of(reason))));
  }

  private static Optional<String> passed(
      CitizenNumber number, @Nullable String post, Retirement ages, LocalDate today) {
    Optional<LocalDate> birthDate = number.birthDate();
    if (birthDate.isEmpty()) {
      return Optional.empty();
    }
    YearMonth birth = YearMonth.from(birthDate.get());
    YearMonth month = YearMonth.from(today);
    if (number.sex() == Sex.MALE) {
      return month.isAfter(ages.men().month(birth)) ? Optional.of("man") : Optional.empty();
    }
    if (month.isAfter(ages.womenInOffice().month(birth))) {
      return Optional.of("woman");
    }
    boolean outOfOffice = post != null && !ages.officePosts().contains(post);
    return outOfOffice && month.isAfter(ages.women().month(birth))
        ? Optional.of("woman-out-of-office")
        : Optional.empty();
  }
}
