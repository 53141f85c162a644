package cn.ssp.sandbox;

import cn.ssp.declaration.seal.SignatureCheck;
import cn.ssp.sandbox.registry.Population;
import cn.ssp.sandbox.web.Route;
import cn.ssp.sandbox.web.WebServer;
import cn.ssp.template.Templates;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * A hall for trials: hall protocol v1 on loopback, real signatures, a registry of made-up people,
 * and faults on request. What it has answered for is on disk, and is there after a restart.
 */
public final class Sandbox implements AutoCloseable {
  private final Store store;
  private final WebServer server;

  private Sandbox(Store store, WebServer server) {
    this.store = store;
    this.server = server;
  }

  /**
   * Starts one.
   *
   * @param defects is told of what the hall fails by; messages may hold a person's data, and should
   *     not be shown
   * @throws cn.ssp.finding.Failure when the folder holds people that cannot be read
   * @throws IOException when the folder or the port cannot be used
   */
  public static Sandbox start(SandboxSettings settings, Consumer<Throwable> defects)
      throws IOException {
    Population population = Population.in(settings.folder()).with(settings.employers());
    Store store = Store.open(settings.folder());
    try {
      Hall hall = hall(settings, population, store);
      WebServer server = WebServer.start(settings.port(), settings.limits(), hall, defects);
      return new Sandbox(store, server);
    } catch (IOException e) {
      store.close();
      throw e;
    }
  }

  /** Where it is called, without a slash at the end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Ends it, whatever it is at. */
  @Override
  public void close() {
    server.close();
    store.close();
  }

  private static Hall hall(SandboxSettings settings, Population population, Store store) {
    HallTime time = new HallTime(settings.businessClock(), settings.clock());
    KnownEmployers employers = new KnownEmployers(settings.employers());
    SignatureCheck signatures = new SignatureCheck(settings.trust());
    Secrets secrets = new Secrets();
    Sessions sessions = new Sessions(store, time, secrets, employers);
    Batches batches = new Batches(store, population, time, settings.delay());
    Faults faults = new Faults();
    List<Route> protocol =
        HallRoutes.protocol(
            new LogInDesk(new Nonces(store, time, secrets), sessions, signatures, employers, time),
            new TemplateDesk(Templates.builtIn()),
            new BatchDesk(
                sessions,
                new PackageCheck(signatures, Templates.builtIn()),
                new Windows(settings.calendar()),
                batches,
                time));
    List<String> operations = protocol.stream().map(Route::operation).toList();
    List<Route> admin =
        HallRoutes.admin(new AdminDesk(time, sessions, batches, faults, operations));
    return new Hall(
        protocol, admin, new RateLimit(settings.callsPerSecond(), settings.clock()), faults);
  }
}
