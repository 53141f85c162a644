package cn.ssp.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownAddressTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db.example:5432/ssp,jdbc:postgresql://db.example:5432/ssp",
    "'jdbc:postgresql://a:1,[::1]:2/ssp','jdbc:postgresql://a:1,[::1]:2/ssp'",
    "jdbc:postgresql:ssp,jdbc:postgresql:ssp",
    "jdbc:postgresql://db/ssp?user=u&password=secret,jdbc:postgresql://db/ssp",
    "jdbc:sqlite:/var/lib/ssp/ledger.db,jdbc:sqlite:/var/lib/ssp/ledger.db",
    "postgres://u:secret@db/ssp,postgres:…",
    "jdbc:postgresql://u:secret@db/ssp,jdbc:postgresql:…"
  })
  void saysWhereALedgerIs(String address, String shown) {
    assertThat(ShownAddress.of(address)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://u:secret@db/ssp",
        "jdbc:postgresql://u:secret?x@db/ssp",
        "jdbc:postgresql://u:secret/x@db/ssp",
        "jdbc:postgresql://db/ssp?password=se@secret",
        "jdbc:postgresql://db?password=secret",
        "jdbc:postgresql:?password=secret",
        "postgresql://db/ssp?password=secret",
        "u:x@secret",
        "jdbc:mysql://u:secret@db/ssp"
      })
  void saysNoPasswordHoweverItIsWritten(String address) {
    assertThat(ShownAddress.of(address)).doesNotContain("secret");
  }
}
