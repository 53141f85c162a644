package cn.ssp.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a code list.
 *
 * @param label what a roster bears
 * @param code the platform's code; null where it is not known
 * @param aliases other labels that mean the same and are taken as well
 */
public record Code(String label, @Nullable String code, List<String> aliases) {
  /** Copies the aliases. */
  public Code {
    aliases = List.copyOf(aliases);
  }
}
