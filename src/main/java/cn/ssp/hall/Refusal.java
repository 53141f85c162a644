package cn.ssp.hall;

import cn.ssp.declaration.seal.Verdict;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.FindingKind;
import cn.ssp.protocol.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an answer means that is none of success. The hall has refused only where it says so in
 * the protocol: the same status may come from a gateway in front of it, which knows nothing.
 */
final class Refusal {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
  private static final Set<Integer> REFUSING = Set.of(400, 403, 409, 413, 422);
  private static final int LONGEST_SENTENCE = 300;

  private final String hall;
  private final Optional<ProxyAddress> proxy;

  Refusal(String hall, Optional<ProxyAddress> proxy) {
    this.hall = hall;
    this.proxy = proxy;
  }

  /** What an answer means. */
  HallFailure of(Answer answer) {
    Optional<Problem> problem = answer.problem();
    int status = answer.status();
    if (status == 407) {
      return proxyLogIn();
    } else if (status == 408 || status >= 500) {
      return fault(answer);
    } else if (status == 429) {
      return tooMany(answer);
    }
    return problem.map(it -> said(status, it)).orElseGet(() -> saidByNoHall(status));
  }

  /** A body that is not what the protocol says it is. */
  HallFailure notTheProtocol(int status) {
    return HallFailure.passing(
        HallKinds.NOT_THE_PROTOCOL, Arg.of("body"), Arg.of(hall), Arg.of(status));
  }

  private HallFailure saidByNoHall(int status) {
    if (status >= 300 && status < 400) {
      return unexpected("redirect", status);
    }
    return status == 413 ? lasting(HallKinds.TOO_LARGE) : notTheProtocol(status);
  }

  private HallFailure said(int status, Problem problem) {
    if (status == 401) {
      return logIn(problem);
    } else if (status == 404) {
      return lasting(HallKinds.NOT_FOUND, sentence(problem));
    } else if (REFUSING.contains(status)) {
      return refused(status, problem);
    }
    return unexpected("other", status);
  }

  private HallFailure unexpected(String reason, int status) {
    return lasting(HallKinds.UNEXPECTED_STATUS, Arg.of(reason), Arg.of(hall), Arg.of(status));
  }

  private static HallFailure logIn(Problem problem) {
    Arg code = Arg.of(problem.code());
    return switch (problem.code()) {
      case Problem.NO_SESSION -> lasting(HallKinds.NO_SESSION, sentence(problem));
      case Problem.NO_CA_RECORD -> lasting(HallKinds.NO_CA_RECORD);
      case Problem.NO_CHALLENGE ->
          HallFailure.passing(HallKinds.LOGIN_REFUSED, code, sentence(problem));
      default ->
          verdict(problem)
              .map(kind -> lasting(kind, code))
              .orElseGet(() -> lasting(HallKinds.LOGIN_REFUSED, code, sentence(problem)));
    };
  }

  private static HallFailure refused(int status, Problem problem) {
    Arg sentence = sentence(problem);
    Arg code = Arg.of(problem.code());
    return switch (problem.code()) {
      case Problem.WINDOW_CLOSED -> windowClosed(problem.opensAt());
      case Problem.KEY_TAKEN -> lasting(HallKinds.KEY_TAKEN); // it may well have this batch
      case Problem.TOO_LARGE -> refusal(HallKinds.TOO_LARGE);
      case Problem.OTHER_EMPLOYER -> refusal(HallKinds.OTHER_EMPLOYER, sentence);
      case Problem.BAD_PACKAGE -> refusal(HallKinds.BAD_PACKAGE, sentence);
      default ->
          verdict(problem)
              .map(kind -> refusal(kind, code))
              .orElseGet(() -> refusal(HallKinds.REFUSED, Arg.of(status), code, sentence));
    };
  }

  private static HallFailure windowClosed(@Nullable Instant opensAt) {
    return HallFailure.refusal(
        ExitCode.CLOSED,
        HallKinds.WINDOW_CLOSED,
        Arg.of(opensAt == null ? "untold" : "told"),
        Arg.of(opensAt == null ? "" : MINUTE.format(opensAt)));
  }

  private HallFailure proxyLogIn() {
    String address = proxy.map(ProxyAddress::toString).orElse(hall);
    return lasting(HallKinds.PROXY, Arg.of("log-in"), Arg.of(address));
  }

  private static HallFailure tooMany(Answer answer) {
    return HallFailure.passing(
        answer.retryAfter(),
        HallKinds.TOO_MANY,
        Arg.of(answer.retryAfter().isPresent() ? "told" : "untold"),
        Arg.of(answer.retryAfter().map(it -> Long.toString(it.toSeconds())).orElse("")));
  }

  private static HallFailure fault(Answer answer) {
    Optional<Arg> sentence = answer.problem().map(Refusal::sentence);
    return HallFailure.passing(
        answer.retryAfter(),
        HallKinds.FAULT,
        Arg.of(sentence.isPresent() ? "told" : "untold"),
        Arg.of(answer.status()),
        sentence.orElse(Arg.of("")));
  }

  private static HallFailure lasting(FindingKind kind, Arg... args) {
    return HallFailure.lasting(kind, args);
  }

  private static HallFailure refusal(FindingKind kind, Arg... args) {
    return HallFailure.refusal(ExitCode.HALL, kind, args);
  }

  /** The kind for a code of a signature or certificate; empty for another code. */
  private static Optional<FindingKind> verdict(Problem problem) {
    return Stream.of(Verdict.values())
        .filter(it -> Integer.toString(it.code()).equals(problem.code()))
        .flatMap(it -> it.kind().stream())
        .findAny();
  }

  /** The hall's words, no more of them than a person reads. */
  private static Arg sentence(Problem problem) {
    String words = problem.message();
    int characters = words.codePointCount(0, words.length());
    return Arg.of(
        words.substring(0, words.offsetByCodePoints(0, Math.min(characters, LONGEST_SENTENCE))));
  }
}
