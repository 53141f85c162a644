package cn.ssp.protocol;

import java.util.List;

/**
 * The answer of {@code /admin/faults}.
 *
 * @param faults those that are still to come, each with the times that are left of it
 */
public record FaultList(List<FaultRequest> faults) {
  /** Copies them. */
  public FaultList {
    faults = List.copyOf(faults);
  }
}
