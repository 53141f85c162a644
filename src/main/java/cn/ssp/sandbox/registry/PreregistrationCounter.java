package cn.ssp.sandbox.registry;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * 用人单位用工参保预登记: insures new hires against injuries while declarations are not taken. It is no
 * enrolment, which is still to be declared (guide, part two, V).
 */
final class PreregistrationCounter implements Counter {
  static final String BUSINESS = "preregistration";

  private final Registers registers;
  private final Records records;

  PreregistrationCounter(Registers registers, Records records) {
    this.registers = registers;
    this.records = records;
  }

  @Override
  public List<Refusal> serve(Request request) throws SQLException {
    if (!registers.hasInBase(request)) {
      return List.of(Refusal.NOT_COLLECTED);
    }
    if (registers.isInsuredHere(request) || isPreregistered(request)) {
      return List.of(Refusal.INSURED_HERE);
    }
    records.note(request, BUSINESS);
    return List.of();
  }

  private boolean isPreregistered(Request request) throws SQLException {
    Optional<Operation> last =
        records.last(request.person(), request.employer(), List.of(BUSINESS));
    return last.isPresent() && last.get().settlementMonth().equals(request.settlementMonth());
  }
}
