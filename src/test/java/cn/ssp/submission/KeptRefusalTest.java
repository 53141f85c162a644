package cn.ssp.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.hall.HallKinds;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class KeptRefusalTest {
  private final Failure failure =
      new Failure(ExitCode.HALL, HallKinds.BAD_PACKAGE, Arg.of("第 3 行与前面的行重复"));

  @Test
  void tellsInALaterRunWhatTheHallSaid() {
    String kept = KeptRefusal.of(failure);

    assertThat(KeptRefusal.id(kept)).isEqualTo("hall-bad-package");
    Failure told = KeptRefusal.failure(kept).orElseThrow();
    assertThat(told.kind()).isEqualTo(HallKinds.BAD_PACKAGE);
    assertThat(told.args()).isEqualTo(failure.args());
    assertThat(told.exitCode()).isEqualTo(ExitCode.HALL);
  }

  @Test
  void keepsOneWithNothingToFillIn() {
    String kept = KeptRefusal.of(new Failure(ExitCode.HALL, HallKinds.TOO_LARGE));

    assertThat(kept).isEqualTo("hall-too-large");
    assertThat(KeptRefusal.failure(kept).map(Failure::kind)).contains(HallKinds.TOO_LARGE);
  }

  /** What an ssp wrote that kept the identifier alone, or that knew others. */
  @Test
  void knowsNothingMoreOfWhatItCannotRead() {
    assertThat(KeptRefusal.failure("hall-bad-package")).isEmpty();
    assertThat(KeptRefusal.failure("hall-of-mirrors")).isEmpty();
    assertThat(KeptRefusal.id("hall-bad-package")).isEqualTo("hall-bad-package");
  }
}
