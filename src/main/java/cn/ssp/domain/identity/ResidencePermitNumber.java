package cn.ssp.domain.identity;

import java.util.Optional;
import java.util.Set;

/**
 * The number of a 港澳台居民居住证: that of a citizen, of 18 characters. Of Hong Kong, Macao or Taiwan is
 * what its area code says.
 *
 * @param text the number, letters in upper case
 */
public record ResidencePermitNumber(String text) implements DocumentNumber {
  static final NumberForm FORM =
      new NumberForm(
          length -> length == 18, CitizenNumber::hasCharacters, ResidencePermitNumber::new);

  private static final Set<String> AREAS = Set.of("810000", "820000", "830000");

  /** Checks the form. */
  public ResidencePermitNumber {
    if (!FORM.fits(text)) {
      throw new IllegalArgumentException("not of the form of the document");
    }
  }

  @Override
  public boolean checks() {
    return citizenNumber().checks();
  }

  @Override
  public Optional<CitizenNumber> asCitizenNumber() {
    return Optional.of(citizenNumber());
  }

  /** Whether an area code is of those that permits are issued under. */
  static boolean isIssuedUnder(String area) {
    return AREAS.contains(area);
  }

  private CitizenNumber citizenNumber() {
    return new CitizenNumber(text);
  }
}
