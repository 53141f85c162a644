package cn.ssp.domain.identity;

import java.util.Optional;

/**
 * An identity document as a row states it.
 *
 * @param type the kind that is stated
 * @param number the number that is stated, letters in upper case; it may not be of that kind
 */
public record StatedDocument(DocumentType type, String number) {
  /** The kind of document that the number is certainly of, where it is another. */
  public Optional<DocumentType> mistakenFor() {
    return type.mistakenFor(number);
  }

  /** Whether the number is too short or too long; false where it is another document's. */
  public boolean hasWrongLength() {
    return !type.form().hasLength(number) && mistakenFor().isEmpty();
  }

  /** Whether the number has wrong characters; false where it is another document's. */
  public boolean hasWrongCharacters() {
    return !type.form().hasCharacters(number) && mistakenFor().isEmpty();
  }

  /** The number of the stated kind; empty where its form is wrong. */
  public Optional<DocumentNumber> read() {
    return type.form().read(number);
  }

  /** What two rows of one person share; empty where the number is of no kind. */
  public Optional<String> person() {
    return mistakenFor().orElse(type).form().read(number).map(DocumentNumber::person);
  }
}
