package cn.ssp.token.p11;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.NativeTools;
import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@code src/test/c/p11fault.c}: a driver in front of SoftHSM's that fails on demand. */
@NullMarked
public final class FaultyDriver {
  /** The number of CKR_DEVICE_ERROR. */
  static final int DEVICE_ERROR = 0x30;

  /** The number of CKR_SESSION_HANDLE_INVALID. */
  static final int SESSION_HANDLE_INVALID = 0xB3;

  private static final Path SOURCE = Path.of("src/test/c/p11fault.c").toAbsolutePath();
  private static final Path FILE = Path.of("target/p11fault/libp11fault.so").toAbsolutePath();

  private static @Nullable FaultyDriver built;

  private final NativeLibrary library =
      NativeLibrary.getInstance(FILE.toString(), Map.of(Library.OPTION_OPEN_FLAGS, 2));

  private FaultyDriver() {}

  /** The driver, built from its source, with nothing wrong with it. */
  public static synchronized FaultyDriver sound() {
    if (built == null) {
      build();
      built = new FaultyDriver();
    }
    assertThat(built.call("p11fault_reset")).as("it finds SoftHSM's driver").isOne();
    return built;
  }

  /** Its file. */
  public Path file() {
    return FILE;
  }

  /** How often a function was called. */
  int calls(String function) {
    return call("p11fault_calls", function);
  }

  /** How often all functions were called. */
  int total() {
    return call("p11fault_total");
  }

  /** How often two calls ran at once. */
  int overlaps() {
    return call("p11fault_overlaps");
  }

  /** A function returns a code, so many times, after it has succeeded some times. */
  void fail(String function, int code, int after, int times) {
    call("p11fault_fail", function, code, after, times);
  }

  /** So many wrong PINs lock it. */
  void countTries(int most) {
    call("p11fault_count_tries", most, 0);
  }

  /** As above, but its flags never tell. */
  void countTriesInSilence(int most) {
    call("p11fault_count_tries", most, 1);
  }

  /** Something else in this process uses the driver while an action runs. */
  void whileUsedElsewhere(Runnable action) {
    call("p11fault_start_elsewhere");
    try {
      action.run();
    } finally {
      call("p11fault_end_elsewhere");
    }
  }

  /** The PIN was never changed. */
  void initialPin() {
    call("p11fault_initial_pin");
  }

  /** The handle of the next session that is asked about was given to another token's. */
  void stray() {
    call("p11fault_stray");
  }

  void pullOut() {
    call("p11fault_pull_out");
  }

  /** Pulls it out right before a call, counted from 1. */
  void pullOutAt(int call) {
    call("p11fault_pull_out_at", call);
  }

  void putBack() {
    call("p11fault_put_back", "");
  }

  /** Puts one of another serial number in its place. */
  void putAnother(String serial) {
    call("p11fault_put_back", serial);
  }

  /** The token lacks a mechanism. */
  void hide(long mechanism) {
    call("p11fault_hide", (int) mechanism);
  }

  /** The token is of a maker, and signs with SM2 by a mechanism and the key in a PEM file. */
  void sm2(String maker, long mechanism, Path key) {
    if (call("p11fault_sm2", maker, (int) mechanism, key.toString()) == 0) {
      throw new IllegalStateException("cannot read " + key);
    }
  }

  private int call(String function, Object... arguments) {
    return library.getFunction(function).invokeInt(arguments);
  }

  private static void build() {
    NativeTools.need("gcc", NativeTools.has("gcc"));
    try {
      if (Files.exists(FILE)
          && Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(SOURCE)) > 0) {
        return;
      }
      Files.createDirectories(FILE.getParent());
      Path unfinished = FILE.resolveSibling("unfinished.so");
      NativeTools.Run gcc =
          NativeTools.attempt(
              Map.of(),
              List.of(
                  "gcc",
                  "-Wall",
                  "-Wextra",
                  "-Werror",
                  "-O1",
                  "-shared",
                  "-fPIC",
                  "-DREAL_DRIVER=\"" + SoftHsm.driver() + "\"",
                  "-o",
                  unfinished.toString(),
                  SOURCE.toString(),
                  "-lcrypto"));
      boolean headers = !gcc.output().contains("openssl/ecdsa.h: No such file");
      NativeTools.need("libssl-dev", headers);
      assertThat(gcc.exitCode()).as(gcc.output()).isZero();
      Files.move(unfinished, FILE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
