package cn.ssp.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class DocumentNumberTest {
  @ParameterizedTest
  @CsvSource({
    "HONG_KONG_MACAO_PASS, H12345678",
    "HONG_KONG_MACAO_PASS, M0123456701",
    "TAIWAN_PASS, 12345678",
    "TAIWAN_PASS, 0123456789",
    "TAIWAN_PASS, 0123456789B",
    "TAIWAN_PASS, 012345678(B)",
    "RESIDENCE_PERMIT, 810000199001010019",
    "PERMANENT_RESIDENCE_CARD, DEU110088041201",
    "PERMANENT_RESIDENCE_CARD, 932276198804129964",
    "PASSPORT, E1234",
    "PASSPORT, 22AB34567",
    "PASSPORT, 12345678901234567"
  })
  void hasTheFormOfItsDocument(DocumentType type, String text) {
    assertThat(type.form().read(text)).map(DocumentNumber::text).hasValue(text);
    assertThat(type.form().read(text)).map(DocumentNumber::checks).hasValue(true);
  }

  @ParameterizedTest
  @CsvSource({
    "HONG_KONG_MACAO_PASS, H123456789",
    "HONG_KONG_MACAO_PASS, h12345678",
    "HONG_KONG_MACAO_PASS, A12345678",
    "TAIWAN_PASS, 123456789",
    "TAIWAN_PASS, A2345678",
    "RESIDENCE_PERMIT, 810000900101001",
    "PERMANENT_RESIDENCE_CARD, 110105194912310021",
    "PERMANENT_RESIDENCE_CARD, DE0110088041201",
    "PERMANENT_RESIDENCE_CARD, 93227619880412996",
    "PASSPORT, E123",
    "PASSPORT, 123456789012345678",
    "PASSPORT, E-1234567"
  })
  void isOfNoOtherForm(DocumentType type, String text) {
    assertThat(type.form().read(text)).isEmpty();
  }

  @Test
  void checksWhereTheDocumentHasACheckCharacter() {
    assertThat(new ResidencePermitNumber("810000199001010018").checks()).isFalse();
    assertThat(new PermanentResidenceNumber("932276198804129965").checks()).isFalse();
  }

  @Test
  void isACitizenNumberOnTheTwoCardsOfGb11643() {
    assertThat(new ResidencePermitNumber("810000199001010019").asCitizenNumber()).isPresent();
    assertThat(new CitizenNumber("11010519491231002X").asCitizenNumber()).isPresent();
    assertThat(new PermanentResidenceNumber("932276198804129964").asCitizenNumber()).isEmpty();
    assertThat(new PassportNumber("E12345678").asCitizenNumber()).isEmpty();
  }

  @Test
  void isMadeOfItsFormAlone() {
    assertThatThrownBy(() -> new PassportNumber("E123"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TaiwanPassNumber("1234567"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HongKongMacaoPassNumber("12345678"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ResidencePermitNumber("810000900101001"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PermanentResidenceNumber("110105194912310021"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MobileNumber("12000000000"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
