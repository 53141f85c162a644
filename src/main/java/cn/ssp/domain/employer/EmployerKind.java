package cn.ssp.domain.employer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an employer is to the hall (guide, part two, III; part ten, 8). */
public enum EmployerKind {
  /** It employs for itself. */
  ORDINARY("ordinary", false),
  /** A human resource service agency (人力资源服务机构). */
  HR_SERVICE("hr-service", true),
  /** It dispatches its employees to others (劳务派遣单位). */
  DISPATCH("dispatch", true);

  private final String word;
  private final boolean placesWorkers;

  EmployerKind(String word, boolean placesWorkers) {
    this.word = word;
    this.placesWorkers = placesWorkers;
  }

  /** The kind of that word, such as {@code hr-service}; empty when there is none. */
  public static Optional<EmployerKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findAny();
  }

  /** The words of all kinds. */
  public static List<String> words() {
    return Arrays.stream(values()).map(EmployerKind::word).toList();
  }

  /** The word used in configurations. */
  public String word() {
    return word;
  }

  /** Whether it enrols people who work at other employers, and must say at which. */
  public boolean placesWorkers() {
    return placesWorkers;
  }
}
