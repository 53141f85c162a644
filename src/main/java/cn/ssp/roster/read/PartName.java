package cn.ssp.roster.read;

import java.util.ArrayDeque;
import java.util.Deque;

/** Resolves what a relationship points at (ECMA-376-2, 6.5; RFC 3986, 5.2). */
final class PartName {
  private PartName() {}

  /**
   * The name of a target's part.
   *
   * @param folder the folder of the part that has the relationship, ending in a slash or empty
   * @param target absolute, or relative to the folder
   */
  static String resolve(String folder, String target) {
    String path = target.replace('\\', '/');
    String absolute = path.startsWith("/") ? path : folder + path;
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : absolute.split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }
}
