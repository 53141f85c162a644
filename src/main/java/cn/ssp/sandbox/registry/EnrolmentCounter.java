package cn.ssp.sandbox.registry;

import cn.ssp.template.Keys;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 用人单位用工参保登记: makes persons insured at an employer (guide, part two, II). */
final class EnrolmentCounter implements Counter {
  static final String BUSINESS = "enrolment";

  private static final String RENEWAL = "续签";
  private static final String INSURED_IDENTITY = "insuredIdentity";

  /** Who is insured for injuries alone may be insured elsewhere, or in flexible employment. */
  private static final Set<String> FOR_INJURIES = Set.of("非全日制工伤", "多重劳动关系工伤");

  private static final List<String> OF_DISPATCHERS =
      List.of(Keys.DISPATCH_TYPE, Keys.ACTUAL_EMPLOYER_NUMBER, Keys.ACTUAL_EMPLOYER_NAME);

  private final Registers registers;
  private final Records records;
  private final Households households;

  EnrolmentCounter(Registers registers, Records records, Households households) {
    this.registers = registers;
    this.records = records;
    this.households = households;
  }

  @Override
  public List<Refusal> serve(Request request) throws SQLException {
    List<Refusal> refusals = new ArrayList<>(aboutTheRow(request));
    if (!registers.hasInBase(request)) {
      refusals.add(Refusal.NOT_COLLECTED); // of whom nothing more is known
    } else {
      refusals.addAll(aboutThePerson(request));
      refusals.addAll(aboutTheInsurance(request));
    }
    if (refusals.isEmpty() && !isRenewal(request)) {
      records.insure(request.person(), request.employer(), isForInjuries(request));
      records.note(request, BUSINESS);
    }
    return refusals;
  }

  private List<Refusal> aboutTheRow(Request request) {
    List<Refusal> refusals = new ArrayList<>();
    if (!registers.isByDispatcher(request)
        && OF_DISPATCHERS.stream().anyMatch(column -> request.text(column).isPresent())) {
      refusals.add(Refusal.DISPATCH_COLUMNS);
    }
    if (start(request).isAfter(request.settlementMonth())) {
      refusals.add(Refusal.START_TOO_LATE);
    }
    Optional<LocalDate> end = request.day(Keys.CONTRACT_END);
    if (end.isPresent() && end.get().isBefore(request.at().toLocalDate())) {
      refusals.add(Refusal.END_TOO_EARLY);
    }
    if (!households.canBeFound(request)) {
      refusals.add(Refusal.ADDRESS);
    }
    return refusals;
  }

  private List<Refusal> aboutThePerson(Request request) {
    Citizen citizen = registers.citizen(request);
    List<Refusal> refusals = new ArrayList<>();
    if (citizen.is(Trait.SEVERAL_RECORDS)) {
      refusals.add(Refusal.SEVERAL_RECORDS);
    }
    if (citizen.is(Trait.HOUSEHOLD_TYPE_MISSING)) {
      refusals.add(Refusal.HOUSEHOLD_TYPE_EMPTY);
    }
    citizen.arrearsIn().map(Refusal::arrears).ifPresent(refusals::add);
    return refusals;
  }

  private List<Refusal> aboutTheInsurance(Request request) throws SQLException {
    if (isRenewal(request)) {
      return registers.isInsuredHere(request) ? List.of() : List.of(Refusal.NOT_INSURED_HERE);
    }
    if (registers.isInsuredHere(request)) {
      return List.of(Refusal.INSURED_HERE);
    }
    List<Refusal> refusals = new ArrayList<>();
    Citizen citizen = registers.citizen(request);
    if (!isForInjuries(request) && citizen.is(Trait.FLEXIBLE_INSURANCE)) {
      refusals.add(Refusal.FLEXIBLE_INSURANCE);
    }
    if (!isForInjuries(request) && registers.isInsuredElsewhere(request)) {
      refusals.add(Refusal.INSURED_ELSEWHERE);
    }
    if (citizen.is(Trait.UNEMPLOYMENT_BENEFIT) && drewBenefitAfterStart(request)) {
      refusals.add(Refusal.UNEMPLOYMENT_BENEFIT);
    }
    return refusals;
  }

  /** The benefit was paid up to the month before the one that is settled. */
  private static boolean drewBenefitAfterStart(Request request) {
    return start(request).isBefore(request.settlementMonth().minusMonths(1));
  }

  private static YearMonth start(Request request) {
    return YearMonth.from(request.day(Keys.CONTRACT_START).orElseThrow());
  }

  private static boolean isRenewal(Request request) {
    return request.text(Keys.CONTRACT_REASON).filter(RENEWAL::equals).isPresent();
  }

  private static boolean isForInjuries(Request request) {
    return request.text(INSURED_IDENTITY).filter(FOR_INJURIES::contains).isPresent();
  }
}
