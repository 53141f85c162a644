package cn.ssp.sandbox;

import cn.ssp.protocol.OpenApi;
import cn.ssp.sandbox.web.Reply;
import cn.ssp.sandbox.web.Route;
import java.util.List;

/** The calls of the hall, by the operations of its OpenAPI document. */
final class HallRoutes {
  /** The operation that hands a batch in. */
  static final String HAND_IN = "handIn";

  private HallRoutes() {}

  /** Those of the protocol. */
  static List<Route> protocol(LogInDesk logIn, TemplateDesk templates, BatchDesk batches) {
    return List.of(
        new Route("challenge", "POST", "/v1/challenges", (call, name) -> logIn.challenge()),
        new Route("logIn", "POST", "/v1/sessions", (call, name) -> logIn.open(call)),
        new Route("template", "GET", "/v1/templates/{business}", templates::workbook),
        new Route(HAND_IN, "POST", "/v1/batches", (call, name) -> batches.handIn(call)),
        new Route("batches", "GET", "/v1/batches", (call, name) -> batches.list(call)),
        new Route("batch", "GET", "/v1/batches/{batch}", batches::report),
        new Route("openapi", "GET", "/v1/openapi.json", (call, name) -> openApi()));
  }

  /** Those for testers. */
  static List<Route> admin(AdminDesk admin) {
    return List.of(
        new Route("orderFault", "POST", "/admin/faults", (call, name) -> admin.order(call)),
        new Route("faults", "GET", "/admin/faults", (call, name) -> admin.list(call)),
        new Route("clearFaults", "DELETE", "/admin/faults", (call, name) -> admin.clear(call)),
        new Route("heldBatches", "GET", "/admin/batches", (call, name) -> admin.batches(call)));
  }

  private static Reply openApi() {
    return Reply.of(200, "application/json", OpenApi.document());
  }
}
