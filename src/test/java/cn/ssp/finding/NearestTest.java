package cn.ssp.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class NearestTest {
  private static final List<String> KNOWN = List.of("enrolment", "removal", "rollback");

  @Test
  void namesTheOneWithTheFewestEdits() {
    assertThat(Nearest.to("enrollment", KNOWN)).isEqualTo("enrolment");
    assertThat(Nearest.to("removed", KNOWN)).isEqualTo("removal");
    assertThat(Nearest.to("", KNOWN)).isEqualTo("removal");
  }

  @Test
  void namesTheFirstOfSeveral() {
    assertThat(Nearest.to("本省城", List.of("本省城镇", "本省城乡"))).isEqualTo("本省城镇");
  }

  @Test
  void namesSeveralThoseThatContainItFirst() {
    assertThat(Nearest.several("back", List.of("bank", "rollback", "pack", "retirement"), 3))
        .containsExactly("rollback", "bank", "pack");
    assertThat(Nearest.several("x", KNOWN, 9)).hasSize(3);
  }

  @Test
  void takesForASlipNoMoreThanAQuarter() {
    assertThat(Nearest.slip("enrollment", KNOWN)).hasValue("enrolment");
    assertThat(Nearest.slip("rollbak", KNOWN)).hasValue("rollback");
    assertThat(Nearest.slip("remove", KNOWN)).isEmpty(); // two of seven
  }

  @Test
  void findsNothingLikeWhatHasNothingInCommon() {
    assertThat(Nearest.like("本省", List.of("本省城镇", "外国人"))).hasValue("本省城镇");
    assertThat(Nearest.like("x", List.of("本省城镇", "外国人"))).isEmpty();
  }
}
