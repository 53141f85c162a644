package cn.ssp.sandbox.registry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 人员变更回退: undoes what was done in the same settlement period (guide, part two, IV). */
final class RollbackCounter implements Counter {
  private static final String UNDONE_BUSINESS = "business";
  private static final String HANDLED_DATE = "handledDate";

  private static final Map<String, String> BUSINESSES =
      Map.of("用工参保登记", EnrolmentCounter.BUSINESS, "退工停保登记", RemovalCounter.BUSINESS);

  private final Registers registers;
  private final Records records;

  RollbackCounter(Registers registers, Records records) {
    this.registers = registers;
    this.records = records;
  }

  @Override
  public List<Refusal> serve(Request request) throws SQLException {
    String business = BUSINESSES.getOrDefault(request.text(UNDONE_BUSINESS).orElse(""), "");
    Optional<Operation> last =
        records.last(
            request.person(),
            request.employer(),
            List.of(EnrolmentCounter.BUSINESS, RemovalCounter.BUSINESS));
    if (last.isEmpty()) {
      return List.of(
          wasEnrolledBefore(request, business) ? Refusal.OTHER_PERIOD : Refusal.NOT_INSURED_HERE);
    }
    LocalDate day = request.day(HANDLED_DATE).orElseThrow();
    Operation operation = last.get();
    if (!operation.business().equals(business)) {
      return List.of(Refusal.NOT_INSURED_HERE);
    }
    if (!operation.settlementMonth().equals(request.settlementMonth())) {
      return List.of(Refusal.OTHER_PERIOD);
    }
    if (!operation.day().equals(day)) {
      return List.of(Refusal.NOT_INSURED_HERE);
    }
    return undo(operation, request);
  }

  /** Whether the enrolment is of the time before the sandbox began. */
  private boolean wasEnrolledBefore(Request request, String business) throws SQLException {
    return business.equals(EnrolmentCounter.BUSINESS) && registers.isInsuredHere(request);
  }

  private List<Refusal> undo(Operation operation, Request request) throws SQLException {
    if (operation.business().equals(EnrolmentCounter.BUSINESS)) {
      records.stop(request.person(), request.employer());
    } else if (registers.isInsuredElsewhere(request)) {
      return List.of(Refusal.INSURED_ELSEWHERE);
    } else {
      records.resume(request.person(), request.employer());
    }
    records.undone(operation);
    return List.of();
  }
}
