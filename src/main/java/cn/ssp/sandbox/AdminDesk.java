package cn.ssp.sandbox;

import cn.ssp.protocol.FaultList;
import cn.ssp.protocol.FaultRequest;
import cn.ssp.protocol.NotTheProtocolException;
import cn.ssp.protocol.ProtocolJson;
import cn.ssp.sandbox.web.Call;
import cn.ssp.sandbox.web.Reply;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a tester may ask of the hall: faults, and what it holds. */
final class AdminDesk {
  private static final String EXPIRE_SESSIONS = "expire-sessions";
  private static final String POLICE_DOWN = "police-down";
  private static final int MOST_TIMES = 1_000_000;
  private static final int MOST_SECONDS = 86_400;

  private final HallTime time;
  private final Sessions sessions;
  private final Batches batches;
  private final Faults faults;
  private final List<String> operations;

  /**
   * Offers that.
   *
   * @param operations the calls that faults can befall
   */
  AdminDesk(
      HallTime time, Sessions sessions, Batches batches, Faults faults, List<String> operations) {
    this.time = time;
    this.sessions = sessions;
    this.batches = batches;
    this.faults = faults;
    this.operations = List.copyOf(operations);
  }

  /** {@code POST /admin/faults}. */
  Reply order(Call call) {
    requireLocal(call);
    FaultRequest request = request(call);
    int seconds = within(request.seconds(), 0, MOST_SECONDS, "seconds");
    int times = within(request.times(), 1, MOST_TIMES, "times");
    switch (request.fault()) {
      case EXPIRE_SESSIONS -> sessions.expireAll();
      case POLICE_DOWN -> batches.policeDown(time.now().plusSeconds(seconds));
      default ->
          faults.order(new Faults.Ordered(kind(request), on(request), times, new Pause(seconds)));
    }
    return list();
  }

  /** {@code GET /admin/faults}. */
  Reply list(Call call) {
    requireLocal(call);
    return list();
  }

  /** {@code DELETE /admin/faults}. */
  Reply clear(Call call) {
    requireLocal(call);
    faults.clear();
    batches.policeDown(time.now());
    return list();
  }

  /** {@code GET /admin/batches}. */
  Reply batches(Call call) {
    requireLocal(call);
    return Reply.json(200, batches.held());
  }

  private Reply list() {
    return Reply.json(200, new FaultList(faults.all()));
  }

  private String on(FaultRequest request) {
    String on = Objects.requireNonNullElse(request.on(), HallRoutes.HAND_IN);
    if (!on.equals(Faults.ANY) && !operations.contains(on)) {
      throw Refusals.badRequest("on 须为 any 或：" + String.join(", ", operations));
    }
    return on;
  }

  private static FaultKind kind(FaultRequest request) {
    return FaultKind.of(request.fault())
        .orElseThrow(() -> Refusals.badRequest("没有这种故障，可用的见 /v1/openapi.json"));
  }

  private static FaultRequest request(Call call) {
    try {
      return ProtocolJson.read(call.body(), FaultRequest.class);
    } catch (NotTheProtocolException e) {
      throw Refusals.badRequest("故障须为 JSON，如 {\"fault\":\"refuse\",\"times\":1}");
    }
  }

  private static int within(@Nullable Integer number, int least, int most, String name) {
    int value = Objects.requireNonNullElse(number, 1);
    if (value < least || value > most) {
      throw Refusals.badRequest(name + " 须为 " + least + " 至 " + most);
    }
    return value;
  }

  /** A page in a browser on this machine is not local: it names where it comes from. */
  private static void requireLocal(Call call) {
    if (!call.local() || call.header("origin").isPresent()) {
      throw Refusals.notLocal();
    }
  }
}
