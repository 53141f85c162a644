package cn.ssp.token.p11;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A driver, loaded once and for good, as unloading some of them crashes the process. It is
 * initialized while somebody uses it. Its functions are called one at a time, since there are
 * drivers that cannot do two things at once.
 */
final class Driver {
  private static final Map<Path, Driver> LOADED = new HashMap<>();

  /** All drivers export the same names: one must not find another's (Linux: RTLD_LOCAL, NOW). */
  private static final Map<String, ?> APART =
      Platform.isLinux() ? Map.of(Library.OPTION_OPEN_FLAGS, 2) : Map.of();

  private static final long CKF_OS_LOCKING_OK = 2;
  private static final int VERSION = 2;

  /** Held, since JNA unloads a library to which nobody holds on, and its functions crash then. */
  private final NativeLibrary library;

  private final Pointer functions;
  private int users;
  private boolean initializedHere;

  private Driver(Path file) {
    try {
      library = NativeLibrary.getInstance(file.toString(), APART);
      PointerByReference list = new PointerByReference();
      Object returned =
          library
              .getFunction("C_GetFunctionList")
              .invoke(NativeLong.class, new Object[] {list.getPointer()});
      functions = list.getValue();
      if (!ReturnCode.OK.is(Words.value((NativeLong) returned)) || functions == null) {
        throw new TokenException(TokenReason.FILE_WRONG, file.toString());
      }
    } catch (LinkageError e) {
      TokenException wrong = new TokenException(TokenReason.FILE_WRONG, file.toString());
      wrong.initCause(e);
      throw wrong;
    }
  }

  /**
   * The driver of a file, ready to be used until {@link #leave}.
   *
   * @throws TokenException {@link TokenReason#FILE_MISSING}, {@link TokenReason#FILE_WRONG}, {@link
   *     TokenReason#DEVICE} where it cannot start
   */
  static Driver enter(Path file) {
    synchronized (LOADED) {
      Driver driver = LOADED.computeIfAbsent(real(file), Driver::new);
      driver.use();
      return driver;
    }
  }

  /** Gives it up; the last one to do so ends it. */
  void leave() {
    synchronized (LOADED) {
      users--;
      if (users == 0 && initializedHere) {
        call(Entry.C_FINALIZE, Pointer.NULL);
      }
    }
  }

  /** Its file's name. */
  String file() {
    return library.getFile().getName();
  }

  /**
   * Calls a function.
   *
   * @throws DriverException when it does not return CKR_OK
   */
  void run(Entry entry, Object... arguments) {
    long returned = call(entry, arguments);
    if (!ReturnCode.OK.is(returned)) {
      throw new DriverException(entry, returned);
    }
  }

  /** Calls a function and gives what it returns. */
  synchronized long call(Entry entry, Object... arguments) {
    Pointer function =
        functions.getPointer(Words.aligned(VERSION) + (long) entry.index() * Words.POINTER);
    if (function == null) {
      return ReturnCode.FUNCTION_NOT_SUPPORTED.number();
    }
    return Words.value(
        (NativeLong) Function.getFunction(function).invoke(NativeLong.class, arguments));
  }

  private void use() {
    if (users == 0) {
      try {
        initialize();
      } catch (DriverException e) {
        throw e.about(file());
      }
    }
    users++;
  }

  private void initialize() {
    Memory arguments = Words.cells(2L * (4 + 2));
    arguments.setNativeLong(4L * Words.POINTER, Words.ulong(CKF_OS_LOCKING_OK));
    long returned = call(Entry.C_INITIALIZE, arguments);
    if (ReturnCode.CANT_LOCK.is(returned) || ReturnCode.ARGUMENTS_BAD.is(returned)) {
      returned = call(Entry.C_INITIALIZE, Pointer.NULL);
    }
    initializedHere = ReturnCode.OK.is(returned);
    // Somebody else in this process uses it too, and will end it.
    if (!initializedHere && !ReturnCode.CRYPTOKI_ALREADY_INITIALIZED.is(returned)) {
      throw new DriverException(Entry.C_INITIALIZE, returned);
    }
  }

  private static Path real(Path file) {
    try {
      Path real = file.toRealPath();
      if (Files.isReadable(real)) {
        return real;
      }
    } catch (IOException e) {
      // Said below.
    }
    throw new TokenException(TokenReason.FILE_MISSING, file.toString());
  }
}
