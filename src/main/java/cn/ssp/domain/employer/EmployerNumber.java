package cn.ssp.domain.employer;

/** An employer's number at the social insurance office (单位编号): digits, as a rule eight of them. */
public final class EmployerNumber {
  private static final int USUAL_LENGTH = 8;

  private EmployerNumber() {}

  /** Whether the text is of ASCII digits alone. */
  public static boolean hasDigitsOnly(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether the text is as long as such numbers usually are. */
  public static boolean hasUsualLength(String text) {
    return text.length() == USUAL_LENGTH;
  }
}
