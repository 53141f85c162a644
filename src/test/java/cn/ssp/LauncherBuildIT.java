package cn.ssp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When and how {@code scripts/ssp} builds the program before it starts it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherBuildIT extends MiniatureCheckout {
  @Test
  void doesNotBuildWhatIsFresh() throws Exception {
    ssp();

    assertThat(builds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "src/main/java/A.java"})
  void buildsWhenASourceIsNewer(String source) throws Exception {
    setTime(checkout.resolve(source), LATER.plusSeconds(1));

    assertBuildsOnce();
  }

  @Test
  void buildsWhenASourceIsGone() throws Exception {
    Files.delete(checkout.resolve("src/main/java/B.java"));
    setTime(checkout.resolve("src/main/java"), LATER.plusSeconds(1));

    assertBuildsOnce();
  }

  @ParameterizedTest
  @ValueSource(strings = {"target/ssp.jar", "target/lib", "target"})
  void buildsWhatIsMissing(String missing) throws Exception {
    if (missing.equals("target")) {
      Files.delete(jar);
      Files.delete(checkout.resolve("target/lib"));
    }
    Files.delete(checkout.resolve(missing));

    assertBuildsOnce();
  }

  @Test
  void buildsAgainAfterABuildThatWasKilled() throws Exception {
    write(checkout.resolve("target/ssp.jar.unfinished"), "");

    assertBuildsOnce();
  }

  @Test
  void buildsAgainWhenASourceWasSavedDuringTheBuild() throws Exception {
    Files.delete(jar);
    String saveThenWriteJar = "touch -t 209801010000 pom.xml; touch -t 209901010000 target/ssp.jar";
    program(bin.resolve("mvn"), MVN.replace("exit", saveThenWriteJar + "\nexit"));
    ssp();

    ssp();

    assertThat(builds()).hasSize(2);
  }

  @Test
  void buildsWithoutTestsAndFormatterOnTheJdkThatItRunsOn() throws Exception {
    Files.delete(jar);

    ssp();

    assertThat(builds())
        .containsExactly(jdk + ": -q -B -DskipTests -Dspotless.check.skip=true package");
  }

  @Test
  void leavesNothingOfRemovedSourcesInTheJar() throws Exception {
    write(checkout.resolve("target/classes/Removed.class"), "");
    setTime(checkout.resolve("pom.xml"), LATER.plusSeconds(1));

    ssp();

    assertThat(checkout.resolve("target/classes/Removed.class")).doesNotExist();
  }

  @Test
  void failedBuildShowsItsLastLinesAndLeavesNoJar() throws Exception {
    setTime(checkout.resolve("pom.xml"), LATER.plusSeconds(1));
    environment.put("MVN_EXIT", "1");

    Result result = ssp();

    assertThat(result.exit()).isEqualTo(70);
    assertThat(result.output()).isEmpty();
    assertThat(result.errors())
        .isEqualTo("ssp: building…\nwhat Maven says\nssp: 构建失败。\nssp: the build failed.\n");
    assertThat(jar).doesNotExist();

    environment.remove("MVN_EXIT");
    assertThat(ssp().exit()).isZero();
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    assumeTrue(find("flock") != null && find("mkfifo") != null);
    Path gate = temp.resolve("gate");
    run(List.of(String.valueOf(find("mkfifo")), gate.toString()), temp);
    program(bin.resolve("mvn"), MVN.replace("mkdir", "read -r _ <'" + gate + "'\nmkdir"));
    Files.delete(jar);

    Process first = start(List.of(launcher()), temp);
    Process second = start(List.of(launcher()), temp);
    try (BufferedReader firstErrors = errors(first);
        BufferedReader secondErrors = errors(second)) {
      assertThat(firstErrors.readLine()).isEqualTo("ssp: building…");
      assertThat(secondErrors.readLine()).isEqualTo("ssp: building…");
      Files.writeString(gate, "go\n"); // waits until a build reads it
      assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      first.destroyForcibly();
      second.destroyForcibly();
    }

    assertThat(first.exitValue()).isZero();
    assertThat(second.exitValue()).isZero();
    assertThat(builds()).hasSize(1);
  }

  @Test
  void buildsWithTheWrapperWhereThereIsNoMaven() throws Exception {
    Files.delete(bin.resolve("mvn"));
    Files.delete(jar);
    Path distribution = temp.resolve("distribution.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(distribution))) {
      zip.putNextEntry(new ZipEntry(mavenName() + "/bin/mvn"));
      zip.write(MVN.getBytes(UTF_8));
    }
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(distribution));
    write(
        checkout.resolve(".mvn/wrapper/maven-wrapper.properties"),
        wrapperProperties()
            .replaceFirst(
                "(?m)^distributionSha256Sum=.*",
                "distributionSha256Sum=" + HexFormat.of().formatHex(sum)));
    for (String tool :
        List.of("basename", "chmod", "dirname", "mktemp", "mv", "sha256sum", "tr", "uname")) {
      link(tool);
    }
    program(
        bin.resolve("wget"),
        "#!/bin/sh\necho \"$2\" >>wget.log\ncp '" + distribution + "' \"$4\"\n");
    link("cp");
    link(jdk.resolve("bin/jar"), System.getProperty("java.home") + "/bin/jar");

    assertBuildsOnce();
    assertThat(checkout.resolve("wget.log"))
        .content()
        .startsWith("https://archive.apache.org/")
        .endsWith("/" + mavenName() + "-bin.zip\n");

    Files.delete(jar);
    assertThat(ssp().exit()).isZero();
    assertThat(Files.readAllLines(checkout.resolve("wget.log"))).hasSize(1);
  }

  @Test
  void wrapperRefusesAnotherDistribution() throws Exception {
    Files.delete(bin.resolve("mvn"));
    Files.delete(jar);
    write(checkout.resolve(".mvn/wrapper/maven-wrapper.properties"), wrapperProperties());
    for (String tool : List.of("basename", "dirname", "mktemp", "sha256sum", "tr", "uname")) {
      link(tool);
    }
    program(bin.resolve("wget"), "#!/bin/sh\necho tampered >\"$4\"\n");

    Result result = ssp();

    assertThat(result.exit()).isEqualTo(70);
    assertThat(result.errors()).contains("Failed to validate Maven distribution SHA-256");
  }
}
