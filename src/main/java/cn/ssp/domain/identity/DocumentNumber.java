package cn.ssp.domain.identity;

import java.util.Optional;

/** The number of an identity document: its form is right, its content may not be. */
public sealed interface DocumentNumber
    permits CitizenNumber,
        HongKongMacaoPassNumber,
        PassportNumber,
        PermanentResidenceNumber,
        ResidencePermitNumber,
        TaiwanPassNumber {
  /** The number, letters in upper case. */
  String text();

  /** Whether its check character fits; true of a number that has none. */
  default boolean checks() {
    return true;
  }

  /** The number as one of GB 11643, which tells birth date and sex; empty where it is none. */
  default Optional<CitizenNumber> asCitizenNumber() {
    return Optional.empty();
  }

  /** What two rows of one person share, whichever number of theirs was typed. */
  default String person() {
    return text();
  }
}
