package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.ledger.Worker;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a run takes from the machine it runs on.
 *
 * @param in standard input
 * @param out standard output, as bytes
 * @param err standard error, as bytes
 * @param charset what the console reads text as
 * @param terminal whether standard output is a terminal
 * @param clock the time; its zone does not matter
 * @param variables the environment's variables
 * @param folder the working folder
 * @param keyboard the person at the terminal; empty where nobody is there
 * @param screen the terminal that standard error goes to; empty where it goes elsewhere
 */
public record Env(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Charset charset,
    boolean terminal,
    Clock clock,
    Map<String, String> variables,
    Path folder,
    Optional<Keyboard> keyboard,
    Optional<Screen> screen) {
  /** The zone of every date that ssp speaks of. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A person at a terminal. */
  public interface Keyboard {
    /** Asks for what nobody may see, and reads it; null where it ends before a line does. */
    char @Nullable [] read(String question);

    /** Asks, and reads a line that may be seen; null where it ends before a line does. */
    @Nullable String readLine(String question);
  }

  /** A terminal that can show how far a run is. */
  public interface Screen {
    /** How many characters fit on a line. */
    int columns();

    /** Runs something again and again, on a thread of its own. */
    Beat every(Duration period, Runnable work);
  }

  /** Something that is run again and again. */
  public interface Beat {
    /** Ends that; a last time may be under way. */
    void stop();
  }

  /** Copies the variables. */
  public Env {
    variables = Map.copyOf(variables);
  }

  /** The environment of this process. */
  public static Env ofProcess() {
    return new Env(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        consoleCharset(),
        Boolean.getBoolean("ssp.terminal"),
        Clock.systemUTC(),
        variablesOfProcess(),
        Path.of("").toAbsolutePath(),
        keyboardOfProcess(),
        Boolean.getBoolean("ssp.screen") ? Optional.of(new ErrorScreen()) : Optional.empty());
  }

  /** The same, but that standard error goes elsewhere. */
  Env saying(OutputStream elsewhere) {
    return new Env(
        in, out, elsewhere, charset, terminal, clock, variables, folder, keyboard, screen);
  }

  /** The same, with a line at the end of its terminal that the streams which go there respect. */
  Env around(StatusLine line) {
    OutputStream results = terminal ? line.before(out) : out;
    return new Env(in, results, err, charset, terminal, clock, variables, folder, keyboard, screen)
        .saying(line.before(err));
  }

  /** The time on the clocks of Asia/Shanghai, to the second. */
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZONE).truncatedTo(ChronoUnit.SECONDS);
  }

  /** A variable; empty where it is not set or has no value. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  /** The POSIX locale for messages, such as {@code zh_CN.UTF-8}; empty where none is set. */
  public String locale() {
    return variable("LC_ALL")
        .or(() -> variable("LC_MESSAGES"))
        .or(() -> variable("LANG"))
        .orElse("");
  }

  /**
   * A file that the user named.
   *
   * @throws Failure of {@link UsageKinds#FILE_NAME} when the name cannot be told in the locale's
   *     encoding
   */
  Path file(String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      throw new Failure(ExitCode.USAGE, UsageKinds.FILE_NAME, Arg.of(name));
    }
  }

  /**
   * The folder for what ssp must remember of earlier runs (XDG Base Directory Specification); where
   * there is no home, a temporary one.
   */
  Path stateFolder() {
    return variable("XDG_STATE_HOME")
        .map(this::file)
        .or(() -> variable("HOME").map(home -> file(home).resolve(".local/state")))
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")))
        .resolve("ssp");
  }

  /**
   * This process as the one that sends batches.
   *
   * @param lease how long it may hold one without a word
   */
  Worker worker(Duration lease) {
    ProcessHandle process = ProcessHandle.current();
    long startedAt = process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    return new Worker(host(), process.pid(), startedAt, lease);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost"; // the machine has no name that it knows
    }
  }

  /**
   * The folder for what ssp keeps (XDG Base Directory Specification); where there is no home, a
   * temporary one.
   */
  Path dataFolder() {
    return variable("XDG_DATA_HOME")
        .map(this::file)
        .or(() -> variable("HOME").map(home -> file(home).resolve(".local/share")))
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")))
        .resolve("ssp");
  }

  /** Standard error for messages to people; flushed at each line. */
  PrintStream messages() {
    return new PrintStream(err, true, charset);
  }

  /**
   * The variables, but for the locale that the launcher had to hide from Java because it is not
   * installed; it still tells the language.
   */
  private static Map<String, String> variablesOfProcess() {
    String locale = System.getProperty("ssp.locale");
    Map<String, String> variables = new HashMap<>(System.getenv());
    if (locale != null) {
      variables.put("LC_ALL", locale);
    }
    return variables;
  }

  /** From JDK 22 to 24 there is a console even where nobody is, whose input then ends at once. */
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<Keyboard> keyboardOfProcess() {
    java.io.Console console = System.console();
    return console == null ? Optional.empty() : Optional.of(new Typing(console));
  }

  private record Typing(java.io.Console console) implements Keyboard {
    @Override
    public char @Nullable [] read(String question) {
      return console.readPassword("%s", question);
    }

    @Override
    public @Nullable String readLine(String question) {
      return console.readLine("%s", question);
    }
  }

  /** JDK 17 has its own name for what later ones call stdout.encoding. */
  private static Charset consoleCharset() {
    String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
    return charset.canEncode() && charset.newEncoder().canEncode('校')
        ? charset
        : StandardCharsets.UTF_8;
  }
}
