package cn.ssp.roster;

import java.util.BitSet;
import java.util.function.IntConsumer;

/** Some rows of a roster, by their 1-based numbers. */
public final class RowNumbers {
  private final BitSet numbers;

  private RowNumbers(BitSet numbers) {
    this.numbers = numbers;
  }

  /** No rows. */
  public static RowNumbers none() {
    return new RowNumbers(new BitSet());
  }

  /** The rows of the numbers that are set. */
  public static RowNumbers of(BitSet numbers) {
    return new RowNumbers((BitSet) numbers.clone());
  }

  /** Whether a row is one of them. */
  public boolean contains(int row) {
    return numbers.get(row);
  }

  /** How many they are. */
  public int size() {
    return numbers.cardinality();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** These and others. */
  public RowNumbers and(RowNumbers others) {
    BitSet all = (BitSet) numbers.clone();
    all.or(others.numbers);
    return new RowNumbers(all);
  }

  /** These without others. */
  public RowNumbers without(RowNumbers others) {
    BitSet rest = (BitSet) numbers.clone();
    rest.andNot(others.numbers);
    return new RowNumbers(rest);
  }

  /** Hands over each number, in ascending order. */
  public void forEach(IntConsumer taker) {
    numbers.stream().forEach(taker);
  }

  /** The numbers as people write them: {@code 2-5, 9}; cut short after that many ranges. */
  public String ranges(int most) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (int first = numbers.nextSetBit(0); first >= 0; count++) {
      int end = numbers.nextClearBit(first);
      if (count == most) {
        return text.append(", …").toString();
      }
      text.append(count == 0 ? "" : ", ").append(first);
      if (end - first > 1) {
        text.append('-').append(end - 1);
      }
      first = numbers.nextSetBit(end);
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowNumbers rows && rows.numbers.equals(numbers);
  }

  @Override
  public int hashCode() {
    return numbers.hashCode();
  }

  @Override
  public String toString() {
    return numbers.toString();
  }
}
