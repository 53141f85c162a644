package cn.ssp.sandbox;

import cn.ssp.config.Configuration;
import cn.ssp.declaration.seal.Trust;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import cn.ssp.sandbox.web.WebLimits;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * A hall for tests: it is 2026-11-23 10:00 there, it trusts the trial PKI, knows two employers, and
 * takes a minute for a batch.
 */
@NullMarked
final class TestHall implements AutoCloseable {
  static final Duration DELAY = Duration.ofMinutes(1);
  static final int LARGEST_BODY = 1 << 20;

  final SteppedClock business = new SteppedClock(TestPki.NOW);
  final SteppedClock clock = new SteppedClock(Instant.parse("2020-02-02T02:02:02Z"));
  final List<Throwable> defects = new CopyOnWriteArrayList<>();

  private final Path folder;
  private int callsPerSecond = 1_000_000;
  private Duration bodyTime = Duration.ofSeconds(30);
  private Sandbox sandbox;

  TestHall(Path folder) {
    this.folder = folder;
    this.sandbox = start();
  }

  /** Ends it and starts it again in the same folder, on another port. */
  void restart() {
    sandbox.close();
    sandbox = start();
  }

  /** The same, with a limit. */
  void restartWithCallsPerSecond(int most) {
    callsPerSecond = most;
    restart();
  }

  /** The same, with a limit. */
  void restartWithBodyTime(Duration longest) {
    bodyTime = longest;
    restart();
  }

  URI address() {
    return sandbox.address();
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    sandbox.close();
  }

  private Sandbox start() {
    List<TestPki> trusted = Stream.of(SignatureAlgorithm.values()).map(TestPki::of).toList();
    SandboxSettings settings =
        new SandboxSettings(
            folder,
            0,
            new Trust(
                trusted.stream().map(TestPki::root).toList(),
                List.of(),
                trusted.stream().map(TestPki::revocationList).toList(),
                Set.of()),
            List.of(
                employer("acme", TestPki.CREDIT_CODE, TestPki.INSURANCE_NUMBER),
                Employer.named("unnumbered"),
                employer("other", TestPki.OTHER_CREDIT_CODE, TestPki.OTHER_INSURANCE_NUMBER)),
            Configuration.none(folder).region().policy().calendar(),
            business,
            clock,
            DELAY,
            callsPerSecond,
            new WebLimits(LARGEST_BODY, bodyTime, 16));
    try {
      return Sandbox.start(settings, defects::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Employer employer(String code, String creditCode, String number) {
    return new Employer(
        code,
        Optional.empty(),
        Optional.of(new CreditCode(creditCode)),
        Optional.of(number),
        Optional.empty(),
        Optional.empty());
  }
}
