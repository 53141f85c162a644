package cn.ssp.domain.identity;

/** A person's sex, as identity numbers tell it. */
public enum Sex {
  /** 男. */
  MALE("男"),
  /** 女. */
  FEMALE("女");

  private final String label;

  Sex(String label) {
    this.label = label;
  }

  /** The label that rosters bear. */
  public String label() {
    return label;
  }
}
