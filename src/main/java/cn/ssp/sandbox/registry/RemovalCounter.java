package cn.ssp.sandbox.registry;

import cn.ssp.template.Keys;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** 用人单位退工停保登记: ends the insurance of persons at an employer (guide, part two, III). */
final class RemovalCounter implements Counter {
  static final String BUSINESS = "removal";

  private final Registers registers;
  private final Records records;

  RemovalCounter(Registers registers, Records records) {
    this.registers = registers;
    this.records = records;
  }

  @Override
  public List<Refusal> serve(Request request) throws SQLException {
    if (registers.isOfLegalRepresentative(request)) {
      return List.of(Refusal.LEGAL_REPRESENTATIVE);
    }
    if (!registers.isInsuredHere(request)) {
      return List.of(Refusal.NOT_INSURED_HERE);
    }
    LocalDate stop = request.day(Keys.STOP_DATE).orElseThrow();
    if (stop.isAfter(request.at().toLocalDate())) {
      return List.of(Refusal.STOP_TOO_LATE);
    }
    records.stop(request.person(), request.employer());
    records.note(request, BUSINESS);
    return List.of();
  }
}
