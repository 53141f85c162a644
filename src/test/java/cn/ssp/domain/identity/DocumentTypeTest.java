package cn.ssp.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.template.ColumnType;
import cn.ssp.template.Templates;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class DocumentTypeTest {
  @Test
  void isKnownByItsLabel() {
    assertThat(DocumentType.of("居民身份证")).hasValue(DocumentType.RESIDENT_CARD);
    assertThat(DocumentType.of("外国人护照")).hasValue(DocumentType.PASSPORT);
    assertThat(DocumentType.of("工作证")).isEmpty();
  }

  /** The number is of the stated kind, or of another for certain, or of none for certain. */
  @ParameterizedTest
  @CsvSource({
    "居民身份证, 110105194912310021",
    "居民身份证, 11010519491231002X",
    "居民身份证, 320584851120202",
    "居民身份证, 12345678",
    "居民身份证, E12345678",
    "居民身份证, 810000199001010018",
    "港澳台居民居住证, 810000199001010019",
    "外国人护照, H12345678",
    "外国人护照, DEU110088041201",
    "外国人护照, 320584851120202",
    "外国人护照, 110105194912310021",
    "台湾居民来往大陆通行证, H0123456701",
    "港澳居民来往内地通行证, 12345678",
    "外国人永久居留身份证, E12345678"
  })
  void isNotDoubtedWithoutCertainty(String label, String number) {
    assertThat(DocumentType.of(label).orElseThrow().mistakenFor(number)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "外国人护照, 11010519491231002X, 居民身份证",
    "港澳居民来往内地通行证, 11010519491231002X, 居民身份证",
    "台湾居民来往大陆通行证, 11010519491231002X, 居民身份证",
    "外国人永久居留身份证, 11010519491231002X, 居民身份证",
    "港澳台居民居住证, 11010519491231002X, 居民身份证",
    "居民身份证, 810000199001010019, 港澳台居民居住证",
    "外国人护照, 810000199001010019, 港澳台居民居住证",
    "居民身份证, 932276198804129964, 外国人永久居留身份证",
    "港澳台居民居住证, 932276198804129964, 外国人永久居留身份证",
    "居民身份证, DEU110088041201, 外国人永久居留身份证",
    "居民身份证, H12345678, 港澳居民来往内地通行证",
    "居民身份证, M0123456701, 港澳居民来往内地通行证",
    "台湾居民来往大陆通行证, H12345678, 港澳居民来往内地通行证"
  })
  void isMistakenForAnotherThatIsCertain(String label, String number, String other) {
    assertThat(DocumentType.of(label).orElseThrow().mistakenFor(number))
        .map(DocumentType::label)
        .hasValue(other);
  }

  @Test
  void isThereForEveryLabelOfTheList() {
    ColumnType type =
        Templates.builtIn().find("enrolment").orElseThrow().column("idType").orElseThrow().type();

    assertThat(((ColumnType.Coded) type).list().codes())
        .hasSameSizeAs(DocumentType.values())
        .allSatisfy(code -> assertThat(DocumentType.of(code.label())).isPresent());
  }
}
