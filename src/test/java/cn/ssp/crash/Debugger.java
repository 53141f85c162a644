package cn.ssp.crash;

import static java.util.Objects.requireNonNull;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.MethodExitEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.MethodExitRequest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Stops a JVM at a point, and kills it there. The program knows nothing of it: there are no points
 * in it but its own methods.
 */
final class Debugger implements AutoCloseable {
  private final ListeningConnector connector;
  private final Map<String, Connector.Argument> arguments;
  private final String address;

  Debugger() throws IOException, IllegalConnectorArgumentsException {
    connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
            .findAny()
            .orElseThrow();
    arguments = connector.defaultArguments();
    requireNonNull(arguments.get("localAddress")).setValue("127.0.0.1");
    address = connector.startListening(arguments);
  }

  /** The option of the JVM that is to be stopped. */
  String option() {
    return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address;
  }

  /**
   * Waits for the JVM to come to the point, and kills it there.
   *
   * @return whether it came there; else it has ended by itself
   */
  boolean kill(Process process, Point point)
      throws IOException, IllegalConnectorArgumentsException, InterruptedException {
    VirtualMachine machine = connector.accept(arguments);
    try {
      watch(machine, point);
      machine.resume();
      boolean arrived = arrives(machine, point);
      if (arrived) {
        process.destroyForcibly(); // SIGKILL
      }
      return arrived;
    } catch (VMDisconnectedException e) {
      return false;
    } finally {
      process.waitFor(1, TimeUnit.MINUTES);
    }
  }

  private static void watch(VirtualMachine machine, Point point) {
    ClassPrepareRequest loading = machine.eventRequestManager().createClassPrepareRequest();
    loading.addClassFilter(point.type());
    loading.enable();
  }

  private static boolean arrives(VirtualMachine machine, Point point) throws InterruptedException {
    int times = 0;
    while (true) {
      EventSet events = machine.eventQueue().remove(TimeUnit.MINUTES.toMillis(1));
      if (events == null) {
        throw new AssertionError("nothing happened for a minute before " + point);
      }
      for (Event event : events) {
        if (event instanceof ClassPrepareEvent loaded) {
          breakAt(machine, loaded.referenceType(), point);
        } else if (event instanceof BreakpointEvent entry && point.edge() == Point.Edge.EXIT) {
          watchForTheEnd(machine, entry, point);
        } else if (isThere(event, point) && ++times == point.time()) {
          return true;
        }
      }
      events.resume();
    }
  }

  /** Only from here on: a JVM that has to tell of every end of a method compiles nothing. */
  private static void watchForTheEnd(VirtualMachine machine, BreakpointEvent entry, Point point) {
    MethodExitRequest ends = machine.eventRequestManager().createMethodExitRequest();
    ends.addClassFilter(point.type());
    ends.addThreadFilter(entry.thread());
    ends.enable();
  }

  private static void breakAt(VirtualMachine machine, ReferenceType type, Point point) {
    for (Method method : type.methodsByName(point.method())) {
      if (!method.isAbstract() && !method.isBridge()) {
        machine.eventRequestManager().createBreakpointRequest(method.location()).enable();
      }
    }
  }

  private static boolean isThere(Event event, Point point) {
    return event instanceof BreakpointEvent
        || (event instanceof MethodExitEvent exit
            && exit.method().name().equals(point.method())
            && !exit.method().isBridge());
  }

  @Override
  public void close() throws IOException, IllegalConnectorArgumentsException {
    connector.stopListening(arguments);
  }
}
