package cn.ssp.submission;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import cn.ssp.hall.HallKinds;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the hall did not take a batch, as the ledger keeps it: so that any later run can tell it. */
public final class KeptRefusal {
  /** In no text that a hall says. */
  private static final String BETWEEN = "\u001F";

  private KeptRefusal() {}

  /** What is kept of a failure. */
  static String of(Failure failure) {
    return String.join(
        BETWEEN,
        Stream.concat(
                Stream.of(failure.kind().id()), failure.args().stream().map(KeptRefusal::text))
            .toList());
  }

  /** The identifier of what is kept. */
  public static String id(String kept) {
    return kept.split(BETWEEN, 2)[0];
  }

  /** The failure again; empty where an ssp of another version kept it otherwise. */
  static Optional<Failure> failure(String kept) {
    List<String> parts = List.of(kept.split(BETWEEN, -1));
    return HallKinds.ALL.stream()
        .filter(kind -> kind.id().equals(parts.get(0)))
        .filter(kind -> kind.args().size() == parts.size() - 1)
        .findAny()
        .map(kind -> failure(kind, parts.subList(1, parts.size())));
  }

  private static Failure failure(FindingKind kind, List<String> args) {
    return new Failure(ExitCode.HALL, kind, args.stream().map(Arg::of).toArray(Arg[]::new));
  }

  private static String text(Arg arg) {
    return arg.text().replace(BETWEEN, " ");
  }
}
