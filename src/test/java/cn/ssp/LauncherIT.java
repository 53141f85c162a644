package cn.ssp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * scripts/ssp in a miniature checkout, with a java and a mvn that only tell how they were called.
 *
 * <p>Chinese arguments are in script files, as Java itself could not pass them on without a locale.
 */
@DisabledOnOs(OS.WINDOWS)
final class LauncherIT {
  private static final Path SCRIPTS = Path.of("scripts").toAbsolutePath();
  private static final Instant EARLIER = Instant.parse("2026-01-01T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-01-01T09:00:00Z");

  /** Prints what it was given, one thing a line. */
  private static final String JAVA =
      """
      #!/bin/sh
      echo "java $0"
      echo "process $$"
      echo "folder $(pwd)"
      echo "locale ${LC_ALL-unset}"
      for argument; do printf '[%s]\\n' "$argument"; done
      [ -z "${READ_INPUT-}" ] || cat
      exit "${JAVA_EXIT:-0}"
      """;

  /** Builds an empty jar. */
  private static final String MVN =
      """
      #!/bin/sh
      echo "$JAVA_HOME: $*" >>mvn.log
      echo "what Maven says"
      mkdir -p target/lib
      echo half >target/ssp.jar
      exit "${MVN_EXIT:-0}"
      """;

  @TempDir private Path temp;
  private Path checkout;
  private Path jar;
  private Path bin;
  private Path jdk;
  private final Map<String, String> environment = new HashMap<>();

  /** A checkout that is built, a JDK 17, and a PATH with Maven but without Java. */
  @BeforeEach
  void prepare() throws IOException {
    temp = temp.toRealPath();
    checkout = temp.resolve("a checkout");
    jar = checkout.resolve("target/ssp.jar");
    bin = Files.createDirectory(temp.resolve("bin"));

    for (String script : List.of("ssp", "mvnw")) {
      copy(SCRIPTS.resolve(script), checkout.resolve("scripts").resolve(script));
    }
    write(checkout.resolve("pom.xml"), "<project/>");
    write(checkout.resolve("src/main/java/A.java"), "class A {}");
    write(checkout.resolve("src/main/java/B.java"), "class B {}");
    Files.createDirectories(checkout.resolve("target/lib"));
    write(jar, "built before");
    try (Stream<Path> sources = Files.walk(checkout.resolve("src"))) {
      for (Path source : sources.toList()) {
        setTime(source, EARLIER);
      }
    }
    setTime(checkout.resolve("pom.xml"), EARLIER);
    setTime(jar, LATER);

    for (String tool : List.of("cat", "find", "mkdir", "readlink", "rm", "sed", "tail", "touch")) {
      link(tool);
    }
    if (find("flock") != null) {
      link("flock");
    }
    program(bin.resolve("mvn"), MVN);
    jdk = jdk("17.0.15");
    environment.put("JAVA_HOME", jdk.toString());
    environment.put("PATH", bin.toString());
    environment.put("HOME", temp.resolve("home").toString());
    environment.put("LANG", "zh_CN.UTF-8");
  }

  @Test
  void startsJavaWithTheJar() throws Exception {
    Result result = ssp();

    assertThat(result.arguments()).endsWith("-jar", jar.toString());
    assertThat(result.errors).isEmpty();
    assertThat(result.exit).isZero();
  }

  @Test
  void passesArgumentsUntouched() throws Exception {
    Result result =
        run(caller("check '' 'two  words' \"it's\" '\"' '名册 2026.xlsx' '*' '$HOME' -- -D"));

    List<String> arguments = result.arguments();
    assertThat(arguments.subList(arguments.indexOf(jar.toString()) + 1, arguments.size()))
        .containsExactly(
            "check", "", "two  words", "it's", "\"", "名册 2026.xlsx", "*", "$HOME", "--", "-D");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 70, 255})
  void passesTheExitCode(int code) throws Exception {
    environment.put("JAVA_EXIT", String.valueOf(code));

    assertThat(ssp().exit).isEqualTo(code);
  }

  @Test
  void becomesJavaSoThatSignalsReachIt() throws Exception {
    Process process = start(List.of(launcher()), temp);

    assertThat(finish(process, "").lines()).contains("process " + process.pid());
  }

  @Test
  void passesStandardInput() throws Exception {
    environment.put("READ_INPUT", "yes");
    setTime(checkout.resolve("pom.xml"), LATER.plusSeconds(1));
    program(bin.resolve("mvn"), MVN.replace("mkdir", "cat >/dev/null\nmkdir"));

    assertThat(runWithInput("姓名,身份证号\n", launcher()).output).endsWith("姓名,身份证号\n");
  }

  @Test
  void splitsOptionsForTheJvmButMatchesNoFiles() throws Exception {
    environment.put("SSP_JAVA_OPTS", "-Xmx1g  *");

    assertThat(ssp().arguments()).containsSubsequence("-Xmx1g", "*", "-jar", jar.toString());
  }

  @Test
  void saysThatOutputIsATerminalOnlyWhenItIs() throws Exception {
    assertThat(ssp().arguments()).doesNotContain("-Dssp.terminal=true");

    assumeTrue(find("script") != null);
    environment.put("SHELL", "/bin/sh");
    String call = "'" + launcher() + "'";
    Result result = run(List.of(String.valueOf(find("script")), "-qec", call, "/dev/null"), temp);
    assertThat(result.output).contains("[-Dssp.terminal=true]");
  }

  @Test
  void worksFromAnotherFolderWithoutLeavingIt() throws Exception {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));

    assertThat(run(List.of("../a checkout/scripts/ssp"), elsewhere).lines())
        .contains("folder " + elsewhere, "[" + jar + "]");
    assertThat(run(List.of("/bin/sh", "ssp"), checkout.resolve("scripts")).lines())
        .contains("[" + jar + "]");
  }

  @Test
  void worksWhereFoldersAreSearchedByCdpath() throws Exception {
    Files.createDirectories(temp.resolve("decoy/scripts"));
    environment.put("CDPATH", temp.resolve("decoy").toString());

    assertThat(run(List.of("scripts/ssp"), checkout).lines()).contains("[" + jar + "]");
  }

  @Test
  void worksThroughAChainOfRelativeLinks() throws Exception {
    Path links = Files.createDirectories(temp.resolve("links/deeper"));
    Files.createSymbolicLink(links.resolve("one"), Path.of("../two"));
    Files.createSymbolicLink(temp.resolve("links/two"), Path.of("../a checkout/scripts/ssp"));

    assertThat(run(List.of("deeper/one"), temp.resolve("links")).lines()).contains("[" + jar + "]");
  }

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

    assertThat(result.exit).isEqualTo(70);
    assertThat(result.output).isEmpty();
    assertThat(result.errors)
        .isEqualTo("ssp: building…\nwhat Maven says\nssp: 构建失败。\nssp: the build failed.\n");
    assertThat(jar).doesNotExist();

    environment.remove("MVN_EXIT");
    assertThat(ssp().exit).isZero();
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
    assertThat(ssp().exit).isZero();
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

    assertThat(result.exit).isEqualTo(70);
    assertThat(result.errors).contains("Failed to validate Maven distribution SHA-256");
  }

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

    assertThat(ssp().exit).isZero();
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

    assertThat(ssp().exit).isZero();
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

    assertThat(ssp().exit).isEqualTo(exit);
  }

  @Test
  void runsOnAJreButCannotBuildWithIt() throws Exception {
    Files.delete(jdk.resolve("bin/javac"));
    assertThat(ssp().exit).isZero();

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

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,           -, -,           C.UTF-8",
        "-,           -, C,           C.UTF-8",
        "-,           -, POSIX,       C.UTF-8",
        "C,           -, zh_CN.UTF-8, C.UTF-8",
        "-,           C, zh_CN.UTF-8, C.UTF-8",
        "'',         '', zh_CN.UTF-8, ''",
        "-,           -, zh_CN.UTF-8, unset",
        "-, zh_CN.UTF-8, C,           unset",
        "zh_CN.GBK,   C, C,           zh_CN.GBK",
      })
  void givesJavaALocaleWhereThereIsNone(
      @Nullable String all, @Nullable String ctype, @Nullable String lang, String expected)
      throws Exception {
    environment.remove("LANG");
    put("LC_ALL", all);
    put("LC_CTYPE", ctype);
    put("LANG", lang);

    assertThat(ssp().lines()).contains("locale " + expected);
  }

  private void put(String name, @Nullable String value) {
    if (value != null) {
      environment.put(name, value);
    }
  }

  private void assertBuildsOnce() throws Exception {
    Result result = ssp();

    assertThat(result.errors).isEqualTo("ssp: building…\n");
    assertThat(result.arguments()).endsWith(jar.toString());
    assertThat(builds()).hasSize(1);
    assertThat(checkout.resolve("target/ssp.jar.unfinished")).doesNotExist();

    ssp();
    assertThat(builds()).hasSize(1);
  }

  /** What is said where no JDK will do. */
  private String noJdk() throws Exception {
    Result result = ssp();

    assertThat(result.exit).isEqualTo(2);
    assertThat(result.output).isEmpty();
    assertThat(result.errors)
        .contains("需要 JDK 17 或更高版本", "JDK 17 or newer is needed")
        .contains("apt install openjdk-17-jdk-headless", "https://adoptium.net");
    assertThat(builds()).isEmpty();
    return result.errors;
  }

  private List<String> builds() throws IOException {
    Path log = checkout.resolve("mvn.log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private static String wrapperProperties() throws IOException {
    return Files.readString(SCRIPTS.resolveSibling(".mvn/wrapper/maven-wrapper.properties"));
  }

  private static String mavenName() throws IOException {
    return wrapperProperties().replaceFirst("(?s).*/(apache-maven-[0-9.]+)-bin\\.zip.*", "$1");
  }

  private Path jdk(String version) throws IOException {
    Path home = temp.resolve("jdk " + version);
    program(home.resolve("bin/java"), JAVA);
    program(home.resolve("bin/javac"), "#!/bin/sh\n");
    write(
        home.resolve("release"),
        "IMPLEMENTOR=\"N/A\"\nJAVA_VERSION=\""
            + version
            + "\"\nJAVA_VERSION_DATE=\"2025-04-15\"\n");
    return home;
  }

  private String launcher() {
    return checkout.resolve("scripts/ssp").toString();
  }

  /** A script that calls the launcher with arguments written in the shell's language. */
  private String caller(String arguments) throws IOException {
    Path caller = temp.resolve("caller");
    program(caller, "#!/bin/sh\nexec '" + launcher() + "' " + arguments + "\n");
    return caller.toString();
  }

  private Result ssp() throws Exception {
    return run(launcher());
  }

  private Result run(String program) throws Exception {
    return run(List.of(program), temp);
  }

  private Result run(List<String> command, Path folder) throws Exception {
    return finish(start(command, folder), "");
  }

  private Result runWithInput(String input, String program) throws Exception {
    return finish(start(List.of(program), temp), input);
  }

  /** Starts a program; a relative name is looked for in its folder. */
  private Process start(List<String> command, Path folder) throws IOException {
    List<String> absolute = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\"", "sh"));
    absolute.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(absolute).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** What a program prints here is short, so that neither stream fills up before it is read. */
  private static Result finish(Process process, String input) throws Exception {
    try {
      try (var stream = process.getOutputStream()) {
        stream.write(input.getBytes(UTF_8));
      } catch (IOException e) {
        assertThat(input).as("input that was not taken").isEmpty();
      }
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return new Result(process.exitValue(), output, errors);
    } finally {
      process.destroyForcibly();
    }
  }

  private static BufferedReader errors(Process process) {
    return new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
  }

  /** Puts a program of this machine on the PATH. */
  private void link(String tool) throws IOException {
    Path found = find(tool);
    assertThat(found).as(tool).isNotNull();
    link(bin.resolve(tool), String.valueOf(found));
  }

  /** No symbolic link, as JUnit warns of those that lead out of its temporary folder. */
  private static void link(Path path, String program) throws IOException {
    program(path, "#!/bin/sh\nexec '" + program + "' \"$@\"\n");
  }

  private static @Nullable Path find(String tool) {
    for (String folder : List.of("/usr/bin", "/bin")) {
      Path path = Path.of(folder, tool);
      if (Files.isExecutable(path)) {
        return path;
      }
    }
    return null;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static void program(Path path, String text) throws IOException {
    write(path, text);
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  private static void write(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static void setTime(Path path, Instant time) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(time));
  }

  /** How a run ended, and what it printed. */
  private record Result(int exit, String output, String errors) {
    List<String> lines() {
      return output.lines().toList();
    }

    /** The arguments that java was given. */
    List<String> arguments() {
      return lines().stream()
          .filter(line -> line.startsWith("["))
          .map(line -> line.substring(1, line.length() - 1))
          .toList();
    }
  }
}
