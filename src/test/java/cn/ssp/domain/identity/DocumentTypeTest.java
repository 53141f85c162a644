package cn.ssp.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.template.ColumnType;
import cn.ssp.template.Templates;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DocumentTypeTest {
  @Test
  void isKnownByItsLabel() {
    assertThat(DocumentType.of("居民身份证")).hasValue(DocumentType.RESIDENT_CARD);
    assertThat(DocumentType.of("外国人护照")).hasValue(DocumentType.PASSPORT);
    assertThat(DocumentType.of("工作证")).isEmpty();
  }

  @Test
  void hasACitizenNumberOnTheTwoCardsOfGb11643() {
    assertThat(DocumentType.values())
        .filteredOn(DocumentType::hasCitizenNumber)
        .containsExactly(DocumentType.RESIDENT_CARD, DocumentType.RESIDENCE_PERMIT);
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
