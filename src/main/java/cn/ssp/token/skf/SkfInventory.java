package cn.ssp.token.skf;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything that a driver shows without a PIN. Costs no try. */
public final class SkfInventory {
  private SkfInventory() {}

  /**
   * The devices that are plugged in, in the driver's order. One that cannot be read says why, and
   * keeps none of the others from being read.
   *
   * @param library the driver
   * @throws TokenException {@link TokenReason#FILE_MISSING}, {@link TokenReason#FILE_WRONG}, or
   *     when the driver cannot even be asked for its devices
   */
  public static List<SkfDevice> of(Path library) {
    return of(SkfDriver.at(library));
  }

  static List<SkfDevice> of(SkfDriver driver) {
    return driver.devices().stream().map(name -> device(driver, name)).toList();
  }

  private static SkfDevice device(SkfDriver driver, NativeName name) {
    try (OpenDevice device = OpenDevice.connect(driver, name)) {
      OpenDevice.DeviceLabels labels = device.labels();
      List<SkfApplication> applications = new ArrayList<>();
      for (NativeName application : device.applications()) {
        applications.add(application(device, application));
      }
      return new SkfDevice(
          name, labels.label(), labels.serial(), labels.maker(), applications, Optional.empty());
    } catch (TokenException e) {
      return SkfDevice.failed(name, e);
    }
  }

  private static SkfApplication application(OpenDevice device, NativeName name) {
    try (OpenApplication application = device.open(name)) {
      List<SkfContainer> containers = new ArrayList<>();
      for (NativeName container : application.containers()) {
        try (OpenContainer opened = application.open(container)) {
          containers.add(SkfContainer.of(container, opened));
        }
      }
      return new SkfApplication(name, application.pinState(), containers);
    }
  }
}
