package cn.ssp.crash;

/**
 * A place in the program at which it can be killed.
 *
 * @param name what a person would call it
 * @param type the class, with its package
 * @param method the method's name
 * @param edge which end of the method
 * @param time the how-manieth arrival there counts, from 1
 */
record Point(String name, String type, String method, Edge edge, int time) {
  enum Edge {
    ENTRY,
    EXIT
  }

  static Point before(String name, String type, String method) {
    return new Point(name, type, method, Edge.ENTRY, 1);
  }

  static Point after(String name, String type, String method) {
    return new Point(name, type, method, Edge.EXIT, 1);
  }

  @Override
  public String toString() {
    return name;
  }
}
