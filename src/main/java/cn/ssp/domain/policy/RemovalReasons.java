package cn.ssp.domain.policy;

import java.util.Set;

/**
 * What follows from reasons of removal, by the platform's codes.
 *
 * @param agreed both sides agreed: unemployment benefit only if the employer proposed it
 * @param resigned the worker left: no unemployment benefit
 * @param retiring the worker is about to retire
 */
public record RemovalReasons(Set<String> agreed, Set<String> resigned, Set<String> retiring) {
  /** Copies the sets. */
  public RemovalReasons {
    agreed = Set.copyOf(agreed);
    resigned = Set.copyOf(resigned);
    retiring = Set.copyOf(retiring);
  }
}
