package cn.ssp.token.skf;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.List;

/** A device that is connected. What was opened within must be closed before it. */
final class OpenDevice implements AutoCloseable {
  /** Longer than what any vendor has made of the standard's structure. */
  private static final int INFO_BYTES = 1024;

  private final SkfDriver driver;
  private final NativeName name;
  private final OpenHandle handle;

  private OpenDevice(SkfDriver driver, NativeName name, OpenHandle handle) {
    this.driver = driver;
    this.name = name;
    this.handle = handle;
  }

  static OpenDevice connect(SkfDriver anyDevice, NativeName name) {
    SkfDriver driver = anyDevice.of(name);
    PointerByReference cell = new PointerByReference();
    driver.call(SkfFunction.CONNECT, name.terminated(), cell);
    return new OpenDevice(
        driver, name, new OpenHandle(driver, SkfFunction.DISCONNECT, cell.getValue()));
  }

  NativeName name() {
    return name;
  }

  /**
   * What it says of itself. Vendors pack the structure differently, but not before its first
   * number; the texts all stand before that.
   */
  DeviceLabels labels() {
    byte[] info = new byte[INFO_BYTES];
    driver.call(SkfFunction.DEVICE_INFO, handle.value(), info);
    return new DeviceLabels(
        NativeName.field(info, 2, 64),
        NativeName.field(info, 130, 32),
        NativeName.field(info, 162, 32));
  }

  List<NativeName> applications() {
    return NativeName.list(driver.read(SkfFunction.ENUM_APPLICATIONS, handle.value()));
  }

  OpenApplication open(NativeName application) {
    PointerByReference cell = new PointerByReference();
    driver.call(SkfFunction.OPEN_APPLICATION, handle.value(), application.terminated(), cell);
    Pointer opened = cell.getValue();
    return new OpenApplication(
        driver, new OpenHandle(driver, SkfFunction.CLOSE_APPLICATION, opened));
  }

  @Override
  public void close() {
    handle.close();
  }

  /**
   * What a device is called, apart from its name.
   *
   * @param maker who made it; may be empty, as may the others
   * @param label what it was labelled with
   * @param serial its serial number
   */
  record DeviceLabels(String maker, String label, String serial) {}
}
