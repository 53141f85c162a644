package cn.ssp.token.skf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A PIN in native memory. */
@NullMarked
class NativePinTest {
  @Test
  void standsThereWithItsEndAndIsWipedOut() {
    NativePin pin = new NativePin("13密".toCharArray());
    Pointer place = pin.pointer();

    assertThat(place.getByteArray(0, 6)).isEqualTo("13密\0".getBytes(UTF_8));

    pin.close();
    assertThat(place.getByteArray(0, 6)).isEqualTo(new byte[6]);
  }
}
