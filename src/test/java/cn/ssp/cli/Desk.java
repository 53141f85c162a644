package cn.ssp.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A machine to run ssp on in a test: it is 2026-11-23 10:00 in Shanghai, and nothing is set. */
public final class Desk {
  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private InputStream in = InputStream.nullInputStream();
  private @Nullable OutputStream brokenOutput;
  private Clock clock = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
  private @Nullable FakeScreen screen;
  private boolean terminal;
  private @Nullable String typed;

  /** A machine whose working folder is that one. */
  public Desk(Path folder) {
    this.folder = folder;
  }

  Desk with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  Desk withInput(byte[] input) {
    in = new ByteArrayInputStream(input);
    return this;
  }

  /** A standard input that fails as nothing should, with a person's name in its words. */
  Desk withBrokenInput() {
    in =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("张三");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            return read();
          }
        };
    return this;
  }

  /** A standard output that takes nothing, for that reason. */
  Desk withBrokenOutput(String reason) {
    brokenOutput =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException(reason);
          }

          @Override
          public void write(byte[] octets, int offset, int length) throws IOException {
            throw new IOException(reason);
          }
        };
    return this;
  }

  /** A person who types that when asked. */
  Desk withTyped(String text) {
    typed = text;
    return this;
  }

  /** A standard error that is a terminal, which looks at the run when the test says so. */
  Desk atScreen(FakeScreen screen) {
    this.screen = screen;
    clock = screen.clock();
    return this;
  }

  /** A standard input during whose reading other things happen. */
  Desk withSlowInput(byte[] input, Runnable meanwhile) {
    in =
        new FilterInputStream(new ByteArrayInputStream(input)) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            meanwhile.run();
            return super.read(into, offset, length);
          }
        };
    return this;
  }

  Desk atTerminal() {
    terminal = true;
    return this;
  }

  /** Writes a file of CSV: a line each, in UTF-8. */
  public Desk csv(String name, String... lines) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, List.of(lines));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs ssp; answers its exit code. */
  public int ssp(String... args) {
    out.reset();
    err.reset();
    Env env =
        new Env(
            in,
            brokenOutput == null ? out : brokenOutput,
            err,
            StandardCharsets.UTF_8,
            terminal,
            clock,
            variables,
            folder,
            Optional.ofNullable(typed).map(Typist::new),
            Optional.ofNullable(screen));
    return new Program(env).run(args).code();
  }

  /** What the last run wrote to standard output. */
  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What the last run wrote to standard error. */
  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Answers every question alike. */
  private record Typist(String text) implements Env.Keyboard {
    @Override
    public char[] read(String question) {
      return text.toCharArray();
    }

    @Override
    public String readLine(String question) {
      return text;
    }
  }

  Path folder() {
    return folder;
  }
}
