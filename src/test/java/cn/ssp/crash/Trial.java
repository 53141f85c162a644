package cn.ssp.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.Ledgers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A roster of three persons of its own, a ledger of its own, and the hall that all trials share.
 */
final class Trial {
  private static final Path LAUNCHER = Path.of("scripts/ssp").toAbsolutePath();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int ROWS = 3;
  private static final String HEADINGS =
      "*证件类型,*证件号码,*姓名,*户籍性质,户籍地址,移动电话,*合同增加原因,*合同类别,*合同开始日期,合同终止日期,*岗位工种,"
          + "参保身份,月缴费工资,用工类型,实际用工单位编号,实际用工单位名称,备注";
  private static final String QUICK = "-XX:TieredStopAtLevel=1"; // starts faster

  private final Path folder;

  private Trial(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes one.
   *
   * @param number no two trials on one hall have the same
   */
  static Trial make(Path rehearsal, String hall, int number) throws IOException {
    Trial trial = new Trial(configured(rehearsal, hall, number));
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      rows.add(hire(number * ROWS + row, ",,,,"));
    }
    trial.write("roster.csv", rows);
    return trial;
  }

  /**
   * Makes one of several employers, with rosters of one person each in {@code all/EMPLOYER}.
   *
   * @param ledger an address as a configuration has it
   */
  static Trial ofMany(Path rehearsal, String hall, int number, String ledger, int rosters)
      throws IOException {
    Path folder = configured(rehearsal, hall, number);
    Path file = folder.resolve("ssp.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"data\": ", "\"ledger\": \"" + ledger + "\",\n  \"data\": "));
    Trial trial = new Trial(folder);
    for (int roster = 0; roster < rosters; roster++) {
      boolean lent = roster % 2 == 1;
      String row =
          hire((number + 1) * 100_000 + roster, lent ? ",劳务派遣,32050001,苏州示例科技有限公司," : ",,,,");
      trial.write("all/" + (lent ? "agency" : "acme") + "/" + roster + ".csv", List.of(row));
    }
    return trial;
  }

  private static Path configured(Path rehearsal, String hall, int number) throws IOException {
    Path folder = Files.createDirectories(rehearsal.resolve("trial-" + number));
    String configuration =
        Files.readString(rehearsal.resolve("demo/ssp.json"))
            .replace("\"sandbox\"", "\"" + hall + "\"")
            .replace("pkcs12:acme.p12?pin-source=file:demo.pin", token(rehearsal, "acme"))
            .replace("pkcs12:agency.p12?pin-source=file:demo.pin", token(rehearsal, "agency"))
            .replace("\"ca/", "\"" + rehearsal.resolve("demo/ca") + "/");
    Files.writeString(folder.resolve("ssp.json"), configuration);
    return folder;
  }

  private void write(String name, List<String> rows) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    List<String> lines = new ArrayList<>(List.of(HEADINGS));
    lines.addAll(rows);
    Files.write(file, lines, UTF_8);
  }

  private static String token(Path rehearsal, String employer) {
    Path demo = rehearsal.resolve("demo");
    return "pkcs12:" + demo.resolve(employer + ".p12") + "?pin-source=file:" + demo + "/demo.pin";
  }

  private static String hire(int person, String employment) {
    return "居民身份证,%s,%s,本省城镇,江苏省苏州市昆山市,,新签,固定期限,2026-12-01,2029-11-30,专业技术人员,企业职工,8600%s"
        .formatted(number(person), "张三", employment);
  }

  /** A citizen number of Kunshan, born in the eighties, by GB 11643. */
  private static String number(int person) {
    int day = person / 999;
    String digits =
        "320583198%d%02d%02d%03d"
            .formatted(day / 28 / 12 % 10, day / 28 % 12 + 1, day % 28 + 1, person % 999 + 1);
    int sum = 0;
    for (int index = 0; index < WEIGHTS.length; index++) {
      sum += WEIGHTS[index] * (digits.charAt(index) - '0');
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  /** Starts {@code ssp submit --wait}. */
  Process submit(String javaOptions) throws IOException {
    return start(javaOptions, "submit", "--yes", "--wait=60s", "roster.csv");
  }

  /**
   * Runs a command that reports batches, to its end.
   *
   * @param exit how it has to end
   * @return the only batch that it reports
   */
  JsonNode ssp(int exit, String command, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command, "--report", "json"));
    arguments.addAll(List.of(options));
    int ended = finish(start(QUICK, arguments.toArray(String[]::new)));
    assertThat(ended).as(output()).isEqualTo(exit);
    JsonNode batches = JSON.readTree(folder.resolve("out").toFile()).at("/batches");
    assertThat(batches).hasSize(1);
    return batches.get(0);
  }

  /** Sends the roster; the same as {@link #ssp(int, String, String...)}. */
  JsonNode submit(int exit, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--yes", "roster.csv"));
    arguments.addAll(List.of(options));
    return ssp(exit, "submit", arguments.toArray(String[]::new));
  }

  /** What the last run told on standard output and on standard error. */
  String output() throws IOException {
    return Files.readString(folder.resolve("out")) + Files.readString(folder.resolve("err"));
  }

  /** Whether there is a ledger yet. */
  boolean hasLedger() {
    return Files.exists(folder.resolve("data/ledger.db"));
  }

  /** Opens the ledger, which another process may have open too. */
  Ledger ledger() {
    return Ledgers.open(
        "jdbc:sqlite:ledger.db", folder.resolve("data"), Clock.systemUTC(), Ledgers.PATIENCE);
  }

  /** Copies the ledger as it is, into a folder of that name; nobody may be at it. */
  Path copyOfLedger(String name) throws IOException {
    Path copy = Files.createDirectory(folder.resolve(name));
    copy(Files.createDirectories(folder.resolve("data")), copy);
    return copy;
  }

  /** Puts a copy of the ledger in its place. */
  void putBack(Path copy) throws IOException {
    Path data = folder.resolve("data");
    for (Path file : list(data)) {
      Files.delete(file);
    }
    copy(copy, data);
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : list(from)) {
      Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Declares everything there is, in several processes at once; answers how they have ended. */
  List<Integer> submitAll(int processes) throws Exception {
    List<Process> running = new ArrayList<>();
    for (int count = 0; count < processes; count++) {
      running.add(startNamed(count + ".", QUICK, "submit", "--yes", "all"));
    }
    List<Integer> exits = new ArrayList<>();
    for (Process process : running) {
      exits.add(finish(process));
    }
    return exits;
  }

  /** Runs once more, until all is answered for; answers how it has ended. */
  int finishAll() throws Exception {
    return finish(start(QUICK, "submit", "--yes", "--wait=60s", "all"));
  }

  /** The batches of the ledger. */
  JsonNode status() throws Exception {
    return JSON.readTree(run("status", "--json"));
  }

  /** Runs it again until it has nothing to do, as cron would, and counts what is there. */
  void isDeclaredOnce(HeldRows hall, String circumstance) throws Exception {
    int exit = finish(submit(""));
    assertThat(exit).as("%s: %s", circumstance, output()).isZero();
    JsonNode status = status();
    assertThat(status).as("%s: batches in the ledger", circumstance).hasSize(1);
    isHeldOnce(hall, status.get(0), circumstance);
  }

  /** Looks at a batch as a report has it, and counts what the hall has of it. */
  static void isHeldOnce(HeldRows hall, JsonNode batch, String circumstance) throws Exception {
    assertThat(batch.at("/state").asText()).as(circumstance).isEqualTo("done");
    assertThat(batch.at("/accepted").asInt()).as(circumstance).isEqualTo(ROWS);
    assertThat(hall.timesOfRows(batch.at("/batch").asText()))
        .as("%s: how often the hall holds each row", circumstance)
        .hasSize(ROWS)
        .containsOnly(1L);
  }

  private String run(String... arguments) throws Exception {
    assertThat(finish(start("", arguments))).as(output()).isZero();
    return Files.readString(folder.resolve("out"));
  }

  private Process start(String javaOptions, String... arguments) throws IOException {
    return startNamed("", javaOptions, arguments);
  }

  private Process startNamed(String name, String javaOptions, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of(LAUNCHER.toString(), "--config", "ssp.json", "--lang", "en"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("SSP_JAVA_OPTS", javaOptions);
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.redirectOutput(folder.resolve(name + "out").toFile());
    builder.redirectError(folder.resolve(name + "err").toFile());
    return builder.start();
  }

  private static int finish(Process process) throws InterruptedException {
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
