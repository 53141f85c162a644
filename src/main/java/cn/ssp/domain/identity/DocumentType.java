package cn.ssp.domain.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of identity documents (证件类型), by the labels that rosters bear. */
public enum DocumentType {
  /** 居民身份证, numbered by GB 11643. */
  RESIDENT_CARD("居民身份证"),
  /** 港澳居民来往内地通行证. */
  HONG_KONG_MACAO_PASS("港澳居民来往内地通行证"),
  /** 台湾居民来往大陆通行证. */
  TAIWAN_PASS("台湾居民来往大陆通行证"),
  /** 港澳台居民居住证, numbered by GB 11643 as well. */
  RESIDENCE_PERMIT("港澳台居民居住证"),
  /** 外国人永久居留身份证. */
  PERMANENT_RESIDENCE_CARD("外国人永久居留身份证"),
  /** 外国人护照. */
  PASSPORT("外国人护照");

  /** A 9, the two digits of a province, and a country; 999999 is no such thing. */
  private static final Pattern ISSUED_TO_FOREIGNERS =
      Pattern.compile("9(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])[0-9]{3}");

  private static final Pattern OLD_PERMANENT_RESIDENCE = Pattern.compile("[A-Z]{3}[0-9]{12}");

  private final String label;

  DocumentType(String label) {
    this.label = label;
  }

  /** The document of that label; empty for a label of none. */
  public static Optional<DocumentType> of(String label) {
    return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
  }

  /** The label that rosters bear. */
  public String label() {
    return label;
  }

  /** A word for it that sentences are chosen by, such as {@code taiwan-pass}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The form of its numbers. */
  public NumberForm form() {
    return switch (this) {
      case RESIDENT_CARD -> CitizenNumber.FORM;
      case HONG_KONG_MACAO_PASS -> HongKongMacaoPassNumber.FORM;
      case TAIWAN_PASS -> TaiwanPassNumber.FORM;
      case RESIDENCE_PERMIT -> ResidencePermitNumber.FORM;
      case PERMANENT_RESIDENCE_CARD -> PermanentResidenceNumber.FORM;
      case PASSPORT -> PassportNumber.FORM;
    };
  }

  /**
   * The other kind of document that a number is certainly of; empty where it may be of this kind,
   * or is of none for certain. A passport and an old pass of Taiwan may have almost any number.
   */
  public Optional<DocumentType> mistakenFor(String number) {
    boolean mayBeOfThis = form().fits(number) && this != RESIDENT_CARD && this != RESIDENCE_PERMIT;
    return mayBeOfThis ? Optional.empty() : certainlyOf(number).filter(certain -> certain != this);
  }

  /**
   * The kind of document that alone has such numbers. A number of GB 11643 has to check: else a
   * digit is wrong, and it may be the one that makes the difference.
   */
  private static Optional<DocumentType> certainlyOf(String number) {
    if (HongKongMacaoPassNumber.FORM.fits(number)) {
      return Optional.of(HONG_KONG_MACAO_PASS);
    }
    if (OLD_PERMANENT_RESIDENCE.matcher(number).matches()) {
      return Optional.of(PERMANENT_RESIDENCE_CARD);
    }
    return CitizenNumber.of(number)
        .filter(citizen -> !citizen.isOld() && citizen.checks() && citizen.birthDate().isPresent())
        .map(DocumentType::holder);
  }

  private static DocumentType holder(CitizenNumber number) {
    if (ISSUED_TO_FOREIGNERS.matcher(number.area()).matches()) {
      return PERMANENT_RESIDENCE_CARD;
    }
    return ResidencePermitNumber.isIssuedUnder(number.area()) ? RESIDENCE_PERMIT : RESIDENT_CARD;
  }
}
