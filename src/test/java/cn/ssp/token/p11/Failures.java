package cn.ssp.token.p11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullMarked;

/** What a token's failure says. */
@NullMarked
final class Failures {
  private Failures() {}

  /** Asserts that an action fails for a reason, and gives the detail that the user reads. */
  static String detail(TokenReason reason, ThrowingCallable action) {
    TokenException failure = catchThrowableOfType(TokenException.class, action);
    assertThat(failure).isNotNull();
    assertThat(failure.reason()).as(failure.args().toString()).isEqualTo(reason);
    return failure.args().get(1).text();
  }
}
