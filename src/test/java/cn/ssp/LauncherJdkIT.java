package cn.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which JDK {@code scripts/ssp} takes, and what it says when there is none. */
@DisabledOnOs(OS.WINDOWS)
class LauncherJdkIT extends MiniatureCheckout {
  @Test
  void prefersJavaHomeToThePath() throws Exception {
    program(bin.resolve("java"), JAVA);

    assertThat(ssp().lines()).contains("java " + jdk.resolve("bin/java"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesJavaFromThePathWithoutJavaHome(boolean empty) throws Exception {
    environment.remove("JAVA_HOME");
    if (empty) {
      environment.put("JAVA_HOME", "");
    }
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
    Files.delete(jar);

    assertThat(ssp().exit()).isZero();
    assertThat(builds()).singleElement().asString().startsWith(jdk + ": ");
  }

  @Test
  void saysThatThereIsNoJava() throws Exception {
    environment.remove("JAVA_HOME");

    assertThat(noJdk())
        .contains("没有设置 JAVA_HOME，PATH 中也没有 java")
        .contains("JAVA_HOME is not set, and there is no java on the PATH");
  }

  @Test
  void saysThatJavaHomeIsWrong() throws Exception {
    environment.put("JAVA_HOME", temp.resolve("nowhere").toString());

    assertThat(noJdk()).contains("JAVA_HOME (" + temp.resolve("nowhere") + ") has no bin/java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_392", "11.0.22", "16"})
  void saysThatJavaIsTooOld(String version) throws Exception {
    Path old = jdk(version);
    environment.put("JAVA_HOME", old.toString());

    assertThat(noJdk()).contains(old + "/bin/java is " + version + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "21-ea", "25.0.3"})
  void takesNewerJava(String version) throws Exception {
    environment.put("JAVA_HOME", jdk(version).toString());

    assertThat(ssp().exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"17.0.1, 0", "11.0.1, 2"})
  void asksAJavaThatHasNoReleaseFile(String version, int exit) throws Exception {
    Path shim = temp.resolve("shims/bin/java");
    program(
        shim,
        JAVA.replace(
            "echo \"java $0\"",
            "[ \"$*\" != '-XshowSettings:properties -version' ] ||\n"
                + "  { printf '    java.home = %s\\n    java.version = %s\\n' '"
                + jdk
                + "' '"
                + version
                + "' >&2; exit; }"));
    environment.put("JAVA_HOME", temp.resolve("shims").toString());
    Files.delete(jar);

    assertThat(ssp().exit()).isEqualTo(exit);
  }

  @Test
  void runsOnAJreButCannotBuildWithIt() throws Exception {
    Files.delete(jdk.resolve("bin/javac"));
    assertThat(ssp().exit()).isZero();

    Files.delete(jar);
    assertThat(noJdk()).contains("没有 javac").contains("is a JRE, without the javac");
  }

  @Test
  void buildsWithTheJavacOfThePathBesideAJre() throws Exception {
    Path compiler = jdk("17.0.9");
    Files.createSymbolicLink(bin.resolve("javac"), compiler.resolve("bin/javac"));
    Files.delete(jdk.resolve("bin/javac"));
    Files.delete(jar);

    assertThat(ssp().lines()).contains("java " + jdk.resolve("bin/java"));
    assertThat(builds()).singleElement().asString().startsWith(compiler + ": ");
  }
}
