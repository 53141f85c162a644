package cn.ssp.template;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The labels that a coded column takes. Labels compare without white space and full-width forms.
 */
public final class CodeList {
  private final String name;
  private final List<Code> codes;
  private final boolean open;
  private final Map<String, Code> byLabel = new HashMap<>();

  /**
   * A code list.
   *
   * @param name its name in the definitions
   * @param codes its entries, in the order in which drop-downs show them
   * @param open whether labels beside these exist, so that an unlisted one is not a wrong one
   */
  public CodeList(String name, List<Code> codes, boolean open) {
    this.name = name;
    this.codes = List.copyOf(codes);
    this.open = open;
    for (Code code : this.codes) {
      byLabel.put(folded(code.label()), code);
      code.aliases().forEach(alias -> byLabel.put(folded(alias), code));
    }
  }

  /** The list's name in the definitions. */
  public String name() {
    return name;
  }

  /** The entries, in the order in which drop-downs show them. */
  public List<Code> codes() {
    return codes;
  }

  /** The labels of the entries, in order. */
  public List<String> labels() {
    return codes.stream().map(Code::label).toList();
  }

  /** Whether labels beside these exist, so that an unlisted one is not a wrong one. */
  public boolean open() {
    return open;
  }

  /** The entry that a label names; empty when there is none. */
  public Optional<Code> find(String label) {
    return Optional.ofNullable(byLabel.get(folded(label)));
  }

  private static String folded(String label) {
    return Typing.withoutSpaces(Typing.halfWidth(label)).toUpperCase(Locale.ROOT);
  }
}
