package cn.ssp.token.skf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.jar.JarFile;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Without this, newer JDKs warn whenever a driver is loaded, and one day refuse to. */
@NullMarked
class NativeAccessIT {
  @Test
  void isAllowedByTheJarItself() throws Exception {
    try (JarFile jar = new JarFile(new File("target/ssp.jar"))) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Enable-Native-Access"))
          .isEqualTo("ALL-UNNAMED");
    }
  }
}
