package cn.ssp.domain.employer;

/** Something about an employer that a check needs to be told. */
public enum EmployerFact {
  /** What kind of employer it is. */
  KIND("kind"),
  /** Who its legal representative is. */
  LEGAL_REPRESENTATIVE("legalRepresentative");

  private final String key;

  EmployerFact(String key) {
    this.key = key;
  }

  /** The key that tells it in a configuration. */
  public String key() {
    return key;
  }
}
