package cn.ssp.hall;

import cn.ssp.declaration.BatchId;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import cn.ssp.declaration.SignedDeclaration;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.protocol.BatchList;
import cn.ssp.protocol.BatchReceived;
import cn.ssp.protocol.BatchReport;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A hall that speaks hall protocol v1 over HTTP. What may be asked twice is asked again for a while
 * where no answer comes. A batch is handed in once, and once more only where the hall said that it
 * knows of no session: everything else that is no answer of the protocol leaves its outcome
 * unknown, even where it may well not have been sent.
 */
public final class HttpHall implements Hall {
  private static final String BATCHES = "/v1/batches";

  private final Wire wire;
  private final LogIn session;
  private final Repeats repeats;
  private final CallLimits limits;

  private HttpHall(Wire wire, LogIn session, CallLimits limits) {
    this.wire = wire;
    this.session = session;
    this.repeats = new Repeats(limits);
    this.limits = limits;
  }

  /**
   * A hall, of which nothing is asked yet.
   *
   * @param address {@code http:} or {@code https:}, with a host and perhaps a path
   * @param caFile certificates to trust as PEM, in the place of the system's
   * @param environment where a proxy may be named
   * @param seal signs for the employer who logs in
   * @throws Failure of {@link HallKinds#BAD_ADDRESS}, {@link HallKinds#BAD_PROXY} or {@link
   *     HallKinds#CA_FILE}
   */
  public static HttpHall open(
      String address,
      CallLimits limits,
      Optional<Path> caFile,
      Map<String, String> environment,
      Clock clock,
      Seal seal) {
    Wire wire = new Wire(parse(address), limits, caFile, environment, clock);
    return new HttpHall(wire, new LogIn(wire, seal, limits), limits);
  }

  /**
   * Sees whether the hall is there, once; {@link #clockSkew} tells its time then. Nobody is logged
   * in.
   *
   * @throws Failure of one of {@link HallKinds} when it does not answer as a hall
   */
  public void greet() {
    session.challenge();
  }

  @Override
  public void logIn() {
    repeats.of(session::open);
  }

  @Override
  public SubmitOutcome submit(SignedDeclaration declaration) {
    try {
      if (!session.isOpen()) {
        logIn();
      }
      return outcome(declaration.key(), session.send(handingIn(declaration), limits.handIn()));
    } catch (Failure failure) {
      return new SubmitOutcome.Unknown(failure);
    }
  }

  @Override
  public FindOutcome find(IdempotencyKey key) {
    try {
      return ask("?key=" + encoded(key.text()), answer -> found(key, answer));
    } catch (Failure failure) {
      return new FindOutcome.Unavailable(failure);
    }
  }

  @Override
  public FetchOutcome fetch(BatchId batch) {
    try {
      return ask("/" + encoded(batch.text()), answer -> fetched(batch, answer));
    } catch (Failure failure) {
      return new FetchOutcome.Unavailable(failure);
    }
  }

  @Override
  public List<BatchStatus> submitted(Instant since) {
    return ask(
        "?since=" + encoded(since.toString()),
        answer -> listed(answer).stream().map(Reported::status).toList());
  }

  @Override
  public Optional<Duration> clockSkew() {
    return wire.skew();
  }

  @Override
  public void close() {
    session.forget();
  }

  private SubmitOutcome outcome(IdempotencyKey key, Answer answer) {
    try {
      return new SubmitOutcome.Accepted(receipt(key, answer));
    } catch (HallFailure failure) {
      return failure.sense() == HallFailure.Sense.REFUSAL
          ? new SubmitOutcome.Refused(failure)
          : new SubmitOutcome.Unknown(failure);
    }
  }

  /** A receipt that does not say for which batch it is could as well be one for the next. */
  private Receipt receipt(IdempotencyKey key, Answer answer) {
    BatchReceived received = wire.read(answer, BatchReceived.class, 202);
    if (received.idempotencyKey() == null) {
      wire.reconnect();
    } else if (!received.idempotencyKey().equals(key.text())) {
      throw wire.notTheProtocol(answer);
    }
    return new Receipt(new BatchId(received.batch()), received.receivedAt());
  }

  private HttpRequest.Builder handingIn(SignedDeclaration declaration) {
    return wire.to(BATCHES)
        .setHeader("Content-Type", "application/zip")
        .setHeader("Idempotency-Key", declaration.key().text())
        .POST(HttpRequest.BodyPublishers.ofByteArray(declaration.bytes()));
  }

  /** A hall that does not heed the key would show all batches, or others: that tells nothing. */
  private FindOutcome found(IdempotencyKey key, Answer answer) {
    List<BatchReport> batches = listed(answer);
    if (batches.isEmpty()) {
      return new FindOutcome.NotKnown();
    }
    return batches.stream()
        .filter(batch -> batch.idempotencyKey().equals(key.text()))
        .findFirst()
        .<FindOutcome>map(batch -> new FindOutcome.Known(Reported.status(batch)))
        .orElseThrow(() -> wire.notTheProtocol(answer));
  }

  private FetchOutcome fetched(BatchId batch, Answer answer) {
    BatchReport report = wire.read(answer, BatchReport.class, 200);
    if (!report.batch().equals(batch.text())) {
      throw wire.notTheProtocol(answer);
    }
    return Reported.outcome(report, answer.retryAfter())
        .orElseThrow(() -> wire.notTheProtocol(answer));
  }

  private List<BatchReport> listed(Answer answer) {
    return wire.read(answer, BatchList.class, 200).batches();
  }

  /** Asks until there is an answer that can be read, or there has been none often enough. */
  private <T> T ask(String what, Function<Answer, T> reader) {
    return repeats.of(
        () -> reader.apply(session.send(wire.to(BATCHES + what).GET(), limits.answer())));
  }

  /** Never shows the address, as someone may have put a password into it. */
  private static URI parse(String address) {
    try {
      URI hall = new URI(address);
      if (isHall(hall)) {
        return hall;
      }
    } catch (URISyntaxException e) {
      // told below, like any other that is none of a hall
    }
    throw new Failure(ExitCode.USAGE, HallKinds.BAD_ADDRESS);
  }

  private static boolean isHall(URI address) {
    boolean web =
        "http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme());
    return web
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
