package cn.ssp.domain.identity;

import java.util.Arrays;
import java.util.Optional;

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

  private final String label;

  DocumentType(String label) {
    this.label = label;
  }

  /** The document of that label; empty for a label of none. */
  public static Optional<DocumentType> of(String label) {
    return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
  }

  /** Whether its numbers have the form of GB 11643. */
  public boolean hasCitizenNumber() {
    return this == RESIDENT_CARD || this == RESIDENCE_PERMIT;
  }
}
