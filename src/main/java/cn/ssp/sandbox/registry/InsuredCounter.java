package cn.ssp.sandbox.registry;

import java.sql.SQLException;
import java.util.List;

/**
 * Businesses about persons who are insured at the employer, of which the sandbox does no more than
 * say whether the hall would take them.
 */
final class InsuredCounter implements Counter {
  private final Registers registers;
  private final Business business;

  /** Which of them. */
  enum Business {
    /** 劳务派遣用工调转, for dispatchers alone (guide, part two, VI). */
    TRANSFER,
    /** 缴费基数调整（上调）. */
    BASE_RAISE,
    /** 企业职工基本养老保险退休申请, not from a temporary account (guide, part ten, 25). */
    RETIREMENT
  }

  InsuredCounter(Registers registers, Business business) {
    this.registers = registers;
    this.business = business;
  }

  @Override
  public List<Refusal> serve(Request request) throws SQLException {
    if (business == Business.TRANSFER && !registers.isByDispatcher(request)) {
      return List.of(Refusal.NOT_A_DISPATCHER);
    }
    if (!registers.isInsuredHere(request)) {
      return List.of(Refusal.NOT_INSURED_HERE);
    }
    if (business == Business.RETIREMENT && registers.citizen(request).is(Trait.TEMPORARY_ACCOUNT)) {
      return List.of(Refusal.TEMPORARY_ACCOUNT);
    }
    return List.of();
  }
}
