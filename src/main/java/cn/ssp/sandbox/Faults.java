package cn.ssp.sandbox;

import cn.ssp.protocol.FaultRequest;
import cn.ssp.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to come, in the order they were asked for. Thread-safe. */
final class Faults {
  /** Befalls every call of the protocol. */
  static final String ANY = "any";

  private final List<Ordered> ordered = new ArrayList<>();

  /**
   * A fault that was asked for.
   *
   * @param on the operation that it befalls, or {@link #ANY}
   * @param times how often it still does
   */
  record Ordered(FaultKind kind, String on, int times, Pause pause) {
    private FaultRequest asRequest() {
      return new FaultRequest(kind.word(), on, times, pause.seconds());
    }
  }

  /** Asks for one. */
  synchronized void order(Ordered fault) {
    ordered.add(fault);
  }

  /** Forgets all. */
  synchronized void clear() {
    ordered.clear();
  }

  /** Those that are still to come. */
  synchronized List<FaultRequest> all() {
    return ordered.stream().map(Ordered::asRequest).toList();
  }

  /**
   * Answers a call, in the way of the next fault if there is one for it.
   *
   * @return empty where the connection is to break off
   */
  Optional<Reply> befall(String operation, FaultKind.Work work) {
    Optional<Ordered> fault = next(operation);
    return fault.isPresent()
        ? fault.get().kind().befall(work, fault.get().pause())
        : Optional.of(work.answer());
  }

  private synchronized Optional<Ordered> next(String operation) {
    for (int index = 0; index < ordered.size(); index++) {
      Ordered fault = ordered.get(index);
      if (fault.on().equals(ANY) || fault.on().equals(operation)) {
        if (fault.times() == 1) {
          ordered.remove(index);
        } else {
          ordered.set(
              index, new Ordered(fault.kind(), fault.on(), fault.times() - 1, fault.pause()));
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
