package cn.ssp.sandbox.registry;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;

/** 人员基础信息采集: takes persons into the base whom the police confirm (guide, part two, I). */
final class CollectionCounter implements Counter {
  private static final BigInteger NUMBERS = BigInteger.TEN.pow(9);

  private final Registers registers;
  private final Records records;
  private final Households households;

  CollectionCounter(Registers registers, Records records, Households households) {
    this.registers = registers;
    this.records = records;
    this.households = households;
  }

  @Override
  public List<Refusal> serve(Request request) throws SQLException {
    if (records.policeDown(request.at())) {
      return List.of(Refusal.POLICE_UNAVAILABLE);
    }
    if (!registers.policeConfirm(request)) {
      return List.of(Refusal.POLICE_MISMATCH);
    }
    if (registers.hasInBase(request)) {
      return List.of(Refusal.alreadyCollected(number(request.person())));
    }
    if (!households.canBeFound(request)) {
      return List.of(Refusal.ADDRESS);
    }
    records.collect(request.person(), request.name());
    return List.of();
  }

  /** Ten digits, always the same for one person, and none that anybody bears. */
  private static String number(String person) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
      return "9%09d".formatted(new BigInteger(1, digest).mod(NUMBERS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
