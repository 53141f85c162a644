package cn.ssp.cli;

/** An option's value that is a whole number, 0 or greater. */
final class Count {
  private Count() {}

  static int parse(String option, String value) {
    if (!value.matches("\\d{1,9}")) {
      throw UsageKinds.badValue(option, value, "0, 1, 2, …");
    }
    return Integer.parseInt(value);
  }
}
