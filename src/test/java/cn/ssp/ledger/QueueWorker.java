package cn.ssp.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.declaration.BatchId;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * A process of its own that works on a ledger's queue: it waits for a line, then takes batch after
 * batch until none is left, and prints the key of each.
 */
@NullMarked
final class QueueWorker {
  private final Process process;
  private final BufferedReader output;

  private QueueWorker(Process process) {
    this.process = process;
    this.output = process.inputReader(UTF_8);
  }

  /** Starts one, and waits until it has opened the ledger. */
  static QueueWorker start(String address, Path base) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                QueueWorker.class.getName(),
                address,
                base.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    QueueWorker worker = new QueueWorker(process);
    if (!"ready".equals(worker.output.readLine())) {
      throw new IllegalStateException("the worker did not start");
    }
    return worker;
  }

  /** Lets it begin. */
  void begin() throws IOException {
    process.outputWriter(UTF_8).append('\n').flush();
  }

  /** The keys that it took, once it is through. */
  List<String> keys() throws IOException, InterruptedException {
    List<String> keys = new ArrayList<>(output.lines().toList());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the worker failed");
    }
    return keys;
  }

  /** This process as a worker of the machine of that name. */
  Worker worker(String host) {
    long startedAt = process.info().startInstant().orElseThrow().getEpochSecond();
    return new Worker(host, process.pid(), startedAt, Duration.ofMinutes(10));
  }

  /** Kills it, and waits until it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The process itself: an address, and the folder that a file is relative to. */
  public static void main(String[] arguments) throws Exception {
    Worker worker = new Worker("queue", ProcessHandle.current().pid(), 0, Duration.ofMinutes(10));
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    try (Ledger ledger =
        Ledgers.open(arguments[0], Path.of(arguments[1]), Clock.systemUTC(), Ledgers.PATIENCE)) {
      System.out.println("ready");
      input.readLine();
      BatchFilter prepared = BatchFilter.in(BatchState.PREPARED);
      Optional<LedgerBatch> next = ledger.claim(prepared, worker);
      while (next.isPresent()) {
        IdempotencyKey key = next.get().key();
        ledger.sending(key, worker);
        ledger.submitted(key, new Receipt(new BatchId("B" + key), Declared.RECEIVED));
        System.out.println(key);
        next = ledger.claim(prepared, worker);
      }
    }
  }
}
