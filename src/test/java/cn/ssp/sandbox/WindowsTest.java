package cn.ssp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.config.Configuration;
import cn.ssp.protocol.Problem;
import cn.ssp.sandbox.web.Refused;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class WindowsTest {
  private final Windows windows =
      new Windows(Configuration.none(Path.of("")).region().policy().calendar());

  /** The windows of the old system, before September 2021, are not known (guide, annex 1). */
  @Test
  void knowsOfNoWindowBeforeItsCalendarBegins() {
    Refused refused = refused("enrolment", "2021-08", "2021-08-15T00:00:00Z");

    assertThat(refused.problem().code()).isEqualTo(Problem.WINDOW_CLOSED);
    assertThat(refused.problem().opensAt()).isNull();
  }

  /** A notice closed September's window early, on the 3rd at 17:00; October's ran from the 6th. */
  @Test
  void goesByTheNotice() {
    Refused refused = refused("removal", "2021-09", "2021-09-03T09:00:00Z");

    assertThat(refused.problem().opensAt()).isEqualTo("2021-09-05T16:00:00Z");
  }

  private Refused refused(String business, String month, String at) {
    return catchThrowableOfType(
        Refused.class, () -> windows.require(business, YearMonth.parse(month), Instant.parse(at)));
  }
}
