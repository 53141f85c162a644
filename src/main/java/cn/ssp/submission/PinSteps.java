package cn.ssp.submission;

import cn.ssp.token.Token;
import cn.ssp.token.pin.PinFile;
import cn.ssp.token.pin.PinSource;
import cn.ssp.token.pin.Unlocking;
import java.util.ArrayList;
import java.util.List;

/** Unlocks a token, and tells what its holder has to see to about its PIN. */
public final class PinSteps {
  private PinSteps() {}

  /**
   * Unlocks it.
   *
   * @return warnings alone; none where all is well
   * @throws cn.ssp.token.TokenException as {@link Unlocking#unlock} does
   */
  public static List<CheckStep> unlock(Token token, PinSource source, Unlocking unlocking) {
    List<CheckStep> warnings = new ArrayList<>();
    if (source instanceof PinFile file && file.isReadableByOthers()) {
      warnings.add(CheckStep.warning("pin", CheckKinds.PIN_READABLE, file.name()));
    }
    boolean tokenSaysInitial = token.pinState().initial();
    if (unlocking.unlock(token, source) || tokenSaysInitial) {
      warnings.add(CheckStep.warning("pin", CheckKinds.PIN_INITIAL));
    }
    return List.copyOf(warnings);
  }
}
