package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.domain.identity.DocumentType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds of every identity number, shown by many that chance makes. */
@NullMarked
class IdentityPropertyTest {
  private static final int RUNS = 150;
  private static final int CHANGED = 5;
  private static final String DIGITS = "0123456789";
  private static final List<String> AREAS = List.of("320584", "110105", "440524", "653121");
  private static final List<String> PERMITS = List.of("810000", "820000", "830000");

  private final long seed = new Random().nextLong();
  private final Random chance = new Random(seed);

  @Test
  void nothingIsFoundInRightNumbers() {
    for (int run = 0; run < RUNS; run++) {
      for (DocumentType type : DocumentType.values()) {
        Made made = made(type);
        assertThat(findings(type, made.number, made)).as("%s, seed %d", made, seed).isEmpty();
      }
    }
  }

  /**
   * A changed character is found in each of the 18 places, the check character's among them. MOD
   * 11-2 has no exception: neither its weights nor any difference of two digits is a multiple of
   * 11. The check character is any of the other ten, X among them; x is no other than X.
   */
  @Test
  void everyChangedCharacterOfACitizenNumberIsFound() {
    for (int run = 0; run < CHANGED; run++) {
      Made made = made(DocumentType.RESIDENT_CARD);
      for (int at = 0; at < made.number.length(); at++) {
        for (char other : (at < 17 ? DIGITS : DIGITS + "X").toCharArray()) {
          if (other != made.number.charAt(at)) {
            String typed = made.number.substring(0, at) + other + made.number.substring(at + 1);
            assertThat(findings(DocumentType.RESIDENT_CARD, typed, made))
                .as("%s for %s, seed %d", typed, made.number, seed)
                .contains("B2 identity-checksum");
          }
        }
      }
    }
  }

  private static List<String> findings(DocumentType type, String number, Made made) {
    return roster("collection")
        .with("idType", type.label())
        .with("idNumber", number)
        .with("sex", made.sex)
        .with("birthDate", made.birthDate.toString())
        .with("nationality", "中国香港")
        .findings();
  }

  private Made made(DocumentType type) {
    LocalDate birthDate = LocalDate.of(1990, 1, 1).plusDays(chance.nextInt(7000));
    int order = chance.nextInt(1000);
    String tail =
        birthDate.format(DateTimeFormatter.BASIC_ISO_DATE)
            + String.format(Locale.ROOT, "%03d", order);
    String number =
        switch (type) {
          case RESIDENT_CARD -> checked(oneOf(AREAS) + tail);
          case RESIDENCE_PERMIT -> checked(oneOf(PERMITS) + tail);
          case PERMANENT_RESIDENCE_CARD ->
              chance.nextBoolean() ? checked("932276" + tail) : "DEU" + digits(12);
          case HONG_KONG_MACAO_PASS -> oneOf(List.of("H", "M")) + digits(oneOf(List.of(8, 10)));
          case TAIWAN_PASS -> chance.nextBoolean() ? digits(8) : digits(10) + "B";
          case PASSPORT -> oneOf(List.of("", "E", "PA")) + digits(5 + chance.nextInt(10));
        };
    return new Made(number, order % 2 == 1 ? "男" : "女", birthDate);
  }

  /** The one check character of eleven that fits. */
  private static String checked(String body) {
    return "0123456789X"
        .chars()
        .mapToObj(c -> body + (char) c)
        .filter(text -> CitizenNumber.of(text).orElseThrow().checks())
        .findFirst()
        .orElseThrow();
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    chance.ints(count, 0, 10).forEach(digits::append);
    return digits.toString();
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(chance.nextInt(choices.size()));
  }

  private record Made(String number, String sex, LocalDate birthDate) {}
}
