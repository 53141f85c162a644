package cn.ssp.declaration;

import java.util.function.Consumer;

/** Rows that can be gone through more than once, and are never all in memory. */
@FunctionalInterface
public interface DeclaredRows {
  /** Hands over one row after another, in the same order each time. */
  void forEach(Consumer<DeclaredRow> taker);
}
