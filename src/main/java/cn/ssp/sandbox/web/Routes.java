package cn.ssp.sandbox.web;

import cn.ssp.protocol.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that a server takes. */
public final class Routes {
  private final List<Route> routes;

  /** These. */
  public Routes(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /**
   * The route of a call.
   *
   * @throws Refused 404 where nothing is on its path, 405 where it is of another method
   */
  public Route find(Call call) {
    List<Route> there = routes.stream().filter(route -> route.isPathOf(call)).toList();
    if (there.isEmpty()) {
      throw new Refused(404, new Problem(Problem.NOT_FOUND, "没有这个地址"));
    }
    return there.stream()
        .filter(route -> route.method().equals(call.method()))
        .findFirst()
        .orElseThrow(() -> otherMethod(there));
  }

  private static Refused otherMethod(List<Route> there) {
    String methods = there.stream().map(Route::method).collect(Collectors.joining(", "));
    return new Refused(
        405, new Problem(Problem.METHOD, "此地址只接受：" + methods), Map.of("Allow", methods));
  }
}
