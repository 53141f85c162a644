package cn.ssp.rule;

import cn.ssp.template.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who was seen in which roster of a run. Not thread-safe. */
public final class Sightings {
  private final boolean several;
  private final Map<String, Sighting> first = new HashMap<>();

  /**
   * Nobody seen yet.
   *
   * @param several whether the run has several rosters; of a single one nobody needs to be
   *     remembered
   */
  public Sightings(boolean several) {
    this.several = several;
  }

  /**
   * Notes where a person was seen.
   *
   * @return where the person was seen first, if that was in another roster
   */
  public Optional<Sighting> note(String person, Sighting here) {
    if (!several) {
      return Optional.empty();
    }
    Sighting earlier = first.putIfAbsent(person, here);
    return Optional.ofNullable(earlier).filter(sighting -> !sighting.file().equals(here.file()));
  }

  /**
   * A person in a roster.
   *
   * @param file the roster's name as the user gave it
   * @param template the template that it follows
   * @param row the 1-based row number
   */
  public record Sighting(String file, Template template, int row) {}
}
