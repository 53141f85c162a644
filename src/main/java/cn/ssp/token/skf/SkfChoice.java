package cn.ssp.token.skf;

import cn.ssp.token.SkfSpec;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one key that a specification comes to.
 *
 * @param device its device
 * @param application the application on it
 * @param container the container
 */
record SkfChoice(SkfDevice device, SkfApplication application, SkfContainer container) {
  /**
   * Chooses.
   *
   * @throws TokenException {@link TokenReason#NOT_FOUND} or {@link TokenReason#NO_KEY}, naming what
   *     is there; {@link TokenReason#SEVERAL}, naming them; or why a device that may be the one
   *     cannot be read
   */
  static SkfChoice of(SkfSpec spec, List<SkfDevice> devices) {
    List<SkfDevice> fitting = fitting(spec, devices);
    for (SkfDevice device : fitting) {
      if (device.failure().isPresent()) {
        throw device.failure().get();
      }
    }
    List<SkfChoice> all = new ArrayList<>();
    for (SkfDevice device : fitting) {
      for (SkfApplication application : device.applications()) {
        for (SkfContainer container : application.containers()) {
          all.add(new SkfChoice(device, application, container));
        }
      }
    }
    List<SkfChoice> named = all.stream().filter(choice -> choice.isNamedBy(spec)).toList();
    List<SkfChoice> usable =
        named.stream().filter(choice -> choice.container.signing().isPresent()).toList();
    if (usable.isEmpty()) {
      throw new TokenException(TokenReason.NO_KEY, asked(spec, named.isEmpty() ? all : named));
    }
    if (usable.size() > 1) {
      throw new TokenException(TokenReason.SEVERAL, joined(usable));
    }
    return usable.get(0);
  }

  private static List<SkfDevice> fitting(SkfSpec spec, List<SkfDevice> devices) {
    List<SkfDevice> fitting =
        devices.stream()
            .filter(device -> spec.device().map(device::isCalled).orElse(true))
            .toList();
    if (fitting.isEmpty()) {
      List<String> there =
          devices.stream().map(device -> device.name() + " (" + device.serial() + ")").toList();
      throw new TokenException(
          TokenReason.NOT_FOUND,
          against(spec.device().map(name -> "device=" + name).orElse(""), spec, there));
    }
    return fitting;
  }

  private boolean isNamedBy(SkfSpec spec) {
    return spec.application().map(application.name().text()::equals).orElse(true)
        && spec.container().map(container.name().text()::equals).orElse(true);
  }

  private static String asked(SkfSpec spec, List<SkfChoice> there) {
    List<String> parts = new ArrayList<>();
    spec.application().ifPresent(name -> parts.add("application=" + name));
    spec.container().ifPresent(name -> parts.add("container=" + name));
    return against(String.join("&", parts), spec, there.stream().map(SkfChoice::toString).toList());
  }

  /** What was asked for and what is there instead, in signs of no language. */
  private static String against(String asked, SkfSpec spec, Collection<String> there) {
    String wanted = asked.isEmpty() ? spec.library().toString() : asked;
    return there.isEmpty() ? wanted : wanted + " ≠ " + String.join(", ", there);
  }

  private static String joined(List<SkfChoice> choices) {
    return choices.stream().map(SkfChoice::toString).collect(Collectors.joining(", "));
  }

  /** As it would be written in a specification. */
  @Override
  public String toString() {
    return "device="
        + device.name()
        + "&application="
        + application.name()
        + "&container="
        + container.name();
  }
}
