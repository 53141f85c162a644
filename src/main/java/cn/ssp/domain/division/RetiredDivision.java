package cn.ssp.domain.division;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division that is no more, or has another name or another code now.
 *
 * @param code six digits of GB/T 2260, as they were
 * @param name the name in full, without those of the levels above
 * @param until the year in which 国务院 or 民政部 agreed to its end; null where it is not known
 * @param successors the divisions that have its land today; empty where no few can be named
 */
public record RetiredDivision(
    String code, String name, @Nullable Year until, List<Division> successors) implements Known {
  /** Copies the list. */
  public RetiredDivision {
    successors = List.copyOf(successors);
  }

  /** Where it stood. */
  public Level level() {
    return Level.of(code);
  }

  /** Whether it ended after the other, as far as is known. */
  boolean endedAfter(RetiredDivision other) {
    return until != null && (other.until == null || until.isAfter(other.until));
  }
}
