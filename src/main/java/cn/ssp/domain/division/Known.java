package cn.ssp.domain.division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A division that a name may mean: one of today, or one that was. */
sealed interface Known permits Division, RetiredDivision {
  /** Six digits of GB/T 2260. */
  String code();

  /** The name in full, without those of the levels above. */
  String name();

  /** Those of one kind, in their order. */
  static <T extends Known> List<T> only(Class<T> kind, Collection<? extends Known> known) {
    List<T> found = new ArrayList<>(known.size());
    for (Known one : known) {
      if (kind.isInstance(one)) {
        found.add(kind.cast(one));
      }
    }
    return found;
  }
}
