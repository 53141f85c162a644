package cn.ssp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * scripts/ssp in a miniature checkout, with a java and a mvn that only tell how they were called.
 *
 * <p>Chinese arguments are in script files, as Java itself could not pass them on without a locale.
 */
abstract class MiniatureCheckout {
  static final Path SCRIPTS = Path.of("scripts").toAbsolutePath();
  static final Instant EARLIER = Instant.parse("2026-01-01T08:00:00Z");
  static final Instant LATER = Instant.parse("2026-01-01T09:00:00Z");

  /** Prints what it was given, one thing a line. */
  static final String JAVA =
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
  static final String MVN =
      """
      #!/bin/sh
      echo "$JAVA_HOME: $*" >>mvn.log
      echo "what Maven says"
      mkdir -p target/lib
      echo half >target/ssp.jar
      exit "${MVN_EXIT:-0}"
      """;

  @TempDir Path temp;
  Path checkout;
  Path jar;
  Path bin;
  Path jdk;
  final Map<String, String> environment = new HashMap<>();

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

  void put(String name, @Nullable String value) {
    if (value != null) {
      environment.put(name, value);
    }
  }

  void assertBuildsOnce() throws Exception {
    Result result = ssp();

    assertThat(result.errors).isEqualTo("ssp: building…\n");
    assertThat(result.arguments()).endsWith(jar.toString());
    assertThat(builds()).hasSize(1);
    assertThat(checkout.resolve("target/ssp.jar.unfinished")).doesNotExist();

    ssp();
    assertThat(builds()).hasSize(1);
  }

  /** What is said where no JDK will do. */
  String noJdk() throws Exception {
    Result result = ssp();

    assertThat(result.exit).isEqualTo(2);
    assertThat(result.output).isEmpty();
    assertThat(result.errors)
        .contains("需要 JDK 17 或更高版本", "JDK 17 or newer is needed")
        .contains("apt install openjdk-17-jdk-headless", "https://adoptium.net");
    assertThat(builds()).isEmpty();
    return result.errors;
  }

  List<String> builds() throws IOException {
    Path log = checkout.resolve("mvn.log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  static String wrapperProperties() throws IOException {
    return Files.readString(SCRIPTS.resolveSibling(".mvn/wrapper/maven-wrapper.properties"));
  }

  static String mavenName() throws IOException {
    return wrapperProperties().replaceFirst("(?s).*/(apache-maven-[0-9.]+)-bin\\.zip.*", "$1");
  }

  Path jdk(String version) throws IOException {
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

  String launcher() {
    return checkout.resolve("scripts/ssp").toString();
  }

  /** A script that calls the launcher with arguments written in the shell's language. */
  String caller(String arguments) throws IOException {
    Path caller = temp.resolve("caller");
    program(caller, "#!/bin/sh\nexec '" + launcher() + "' " + arguments + "\n");
    return caller.toString();
  }

  Result ssp() throws Exception {
    return run(launcher());
  }

  Result run(String program) throws Exception {
    return run(List.of(program), temp);
  }

  Result run(List<String> command, Path folder) throws Exception {
    return finish(start(command, folder), "");
  }

  Result runWithInput(String input, String program) throws Exception {
    return finish(start(List.of(program), temp), input);
  }

  /** Starts a program; a relative name is looked for in its folder. */
  Process start(List<String> command, Path folder) throws IOException {
    List<String> absolute = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\"", "sh"));
    absolute.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(absolute).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** What a program prints here is short, so that neither stream fills up before it is read. */
  static Result finish(Process process, String input) throws Exception {
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

  static BufferedReader errors(Process process) {
    return new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
  }

  /** Puts a program of this machine on the PATH. */
  void link(String tool) throws IOException {
    Path found = find(tool);
    assertThat(found).as(tool).isNotNull();
    link(bin.resolve(tool), String.valueOf(found));
  }

  /** No symbolic link, as JUnit warns of those that lead out of its temporary folder. */
  static void link(Path path, String program) throws IOException {
    program(path, "#!/bin/sh\nexec '" + program + "' \"$@\"\n");
  }

  static @Nullable Path find(String tool) {
    for (String folder : List.of("/usr/bin", "/bin")) {
      Path path = Path.of(folder, tool);
      if (Files.isExecutable(path)) {
        return path;
      }
    }
    return null;
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  static void program(Path path, String text) throws IOException {
    write(path, text);
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  static void write(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  static void setTime(Path path, Instant time) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(time));
  }

  /** How a run ended, and what it printed. */
  record Result(int exit, String output, String errors) {
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
