package cn.ssp.document;

import java.util.List;

/** A value of a document, with the 1-based line on which it begins. */
public sealed interface Json
    permits Json.Text, Json.Whole, Json.Flag, Json.Items, Json.Other, Fields {
  /** The line on which it begins. */
  int line();

  /** A text. */
  record Text(int line, String value) implements Json {}

  /** A whole number. */
  record Whole(int line, int value) implements Json {}

  /** True or false. */
  record Flag(int line, boolean value) implements Json {}

  /** An array. */
  record Items(int line, List<Json> values) implements Json {}

  /** What no document uses: null, fractions, numbers beyond an int. */
  record Other(int line) implements Json {}
}
