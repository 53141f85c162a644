package cn.ssp.roster.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A start tag of an XML part, to the letter.
 *
 * @param text from {@code <} to {@code >}
 */
record Tag(String text) {
  private static final Pattern NAMESPACE =
      Pattern.compile("\\s(xmlns(?::[^\\s=]+)?\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))");

  /** The value of an attribute, as it is written; null where the tag has none of that name. */
  @Nullable String attribute(String name) {
    int[] value = value(name);
    return value == null ? null : text.substring(value[0], value[1]);
  }

  /** The tag with another value of an attribute that it has; else the same. */
  Tag with(String name, String value) {
    int[] old = value(name);
    return old == null ? this : new Tag(text.substring(0, old[0]) + value + text.substring(old[1]));
  }

  /** The tag with a value of an attribute, whether or not it had one. */
  Tag set(String name, String value) {
    if (value(name) != null) {
      return with(name, value);
    }
    String end = text.endsWith("/>") ? "/>" : ">";
    return new Tag("<" + inside() + " " + name + "=\"" + value + "\"" + end);
  }

  /** Its declarations of namespaces, each after a space. */
  String namespaces() {
    Matcher declared = NAMESPACE.matcher(text);
    StringBuilder namespaces = new StringBuilder();
    while (declared.find()) {
      namespaces.append(' ').append(declared.group(1));
    }
    return namespaces.toString();
  }

  /** The tag without an attribute. */
  Tag without(String name) {
    int[] old = value(name);
    if (old == null) {
      return this;
    }
    int start = text.lastIndexOf(name, old[0]);
    return new Tag(text.substring(0, start).stripTrailing() + text.substring(old[1] + 1));
  }

  /** The name and the attributes, without the signs around them. */
  String inside() {
    int end = text.length() - (text.endsWith("/>") ? 2 : 1);
    return text.substring(1, end).stripTrailing();
  }

  /** Where the value of an attribute starts and ends, its quotes left out. */
  private int @Nullable [] value(String name) {
    int at = nameEnd(1);
    while (true) {
      int start = skipSpaces(at);
      int end = nameEnd(start);
      if (end == start) {
        return null;
      }
      int open = text.indexOf('=', end) + 1;
      open = skipSpaces(open);
      int close = text.indexOf(text.charAt(open), open + 1);
      if (text.substring(start, end).equals(name)) {
        return new int[] {open + 1, close};
      }
      at = close + 1;
    }
  }

  private int nameEnd(int from) {
    int end = from;
    while (text.charAt(end) > ' ' && "=/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private int skipSpaces(int from) {
    int end = from;
    while (text.charAt(end) <= ' ') {
      end++;
    }
    return end;
  }
}
