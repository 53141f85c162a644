package cn.ssp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.Packaged.Running;
import cn.ssp.token.NativeTools;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * A run of the packaged program that is held up where it tells its result: all its work is done,
 * and it can be looked into. Its standard output is a pipe that is full of zeros.
 */
@NullMarked
final class Held implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int PAGE = 4096;

  private final RandomAccessFile pipe;
  private final InputStream reader;
  private final Running running;
  private volatile boolean holding = true;

  private Held(RandomAccessFile pipe, InputStream reader, Running running) {
    this.pipe = pipe;
    this.reader = reader;
    this.running = running;
  }

  /**
   * Starts the program, and waits until it is held up.
   *
   * @param sign what it says on standard error when Java has long been up: before, asking it for
   *     its threads would end it
   */
  static Held start(Packaged ssp, Path folder, String sign, String... arguments)
      throws IOException {
    Path fifo = folder.resolve("fifo");
    NativeTools.run(Map.of(), List.of("mkfifo", fifo.toString()));
    RandomAccessFile pipe = new RandomAccessFile(fifo.toFile(), "rw");
    InputStream reader = new FileInputStream(fifo.toFile());
    Held held = new Held(pipe, reader, ssp.start(fifo, arguments));
    Thread filler = new Thread(held::fill);
    filler.setDaemon(true);
    filler.start();
    held.await(sign);
    return held;
  }

  long pid() {
    return running.process().pid();
  }

  /** Asks Java's own tool about it. */
  String jcmd(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + pid()));
    command.addAll(List.of(arguments));
    return NativeTools.run(Map.of(), command);
  }

  /** Lets it go on to its end. */
  Packaged.Result release() throws IOException {
    holding = false;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (running.process().isAlive() || hasMore()) {
      assertThat(System.nanoTime()).as("ssp comes to an end").isLessThan(deadline);
      byte[] octets = new byte[PAGE];
      int read = hasMore() ? reader.read(octets) : 0;
      for (int index = 0; index < read; index++) {
        if (octets[index] != 0) {
          out.write(octets[index]);
        }
      }
    }
    return new Packaged.Result(
        running.process().exitValue(), out.toString(UTF_8), Files.readString(running.err(), UTF_8));
  }

  @Override
  public void close() throws IOException {
    holding = false;
    running.process().destroyForcibly();
    reader.close();
    pipe.close();
  }

  private boolean hasMore() throws IOException {
    return reader.available() > 0;
  }

  private void fill() {
    try {
      while (holding) {
        pipe.write(new byte[PAGE]);
      }
    } catch (IOException e) {
      holding = false; // closed
    }
  }

  private void await(String sign) throws IOException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    boolean up = false;
    while (!up || !jcmd("Thread.print").contains("cn.ssp.cli.Console.print(")) {
      assertThat(System.nanoTime()).as("ssp is held up").isLessThan(deadline);
      assertThat(running.process().isAlive()).as("ssp is still there").isTrue();
      up = up || Files.readString(running.err(), UTF_8).contains(sign);
    }
  }
}
