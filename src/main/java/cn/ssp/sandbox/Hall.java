package cn.ssp.sandbox;

import cn.ssp.sandbox.web.Call;
import cn.ssp.sandbox.web.Refused;
import cn.ssp.sandbox.web.Reply;
import cn.ssp.sandbox.web.Route;
import cn.ssp.sandbox.web.Routes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers calls: those of testers always, those of the protocol as far as limits and faults let.
 */
final class Hall implements Function<Call, Optional<Reply>> {
  private final Routes routes;
  private final List<Route> admin;
  private final RateLimit rate;
  private final Faults faults;

  Hall(List<Route> protocol, List<Route> admin, RateLimit rate, Faults faults) {
    this.routes = new Routes(Stream.concat(protocol.stream(), admin.stream()).toList());
    this.admin = List.copyOf(admin);
    this.rate = rate;
    this.faults = faults;
  }

  @Override
  public Optional<Reply> apply(Call call) {
    Route route = routes.find(call);
    if (admin.contains(route)) {
      return Optional.of(route.answer(call));
    }
    if (rate.isPassedBy()) {
      throw Refusals.tooMany(1);
    }
    return faults.befall(route.operation(), () -> answer(route, call));
  }

  /** A refusal is an answer too, and faults befall it as any other. */
  private static Reply answer(Route route, Call call) {
    try {
      return route.answer(call);
    } catch (Refused refused) {
      return Reply.of(refused);
    }
  }
}
