package cn.ssp.token.skf;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A driver that is loaded. Its functions are called one at a time, as few drivers can do two things
 * at once. It stays loaded until the process ends: drivers start threads of their own, and one that
 * is unloaded under them takes the process with it.
 */
final class SkfLibrary {
  private static final Map<Path, SkfLibrary> LOADED = new ConcurrentHashMap<>();

  /** Held although only the functions are used: JNA unloads a library that nobody refers to. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final NativeLibrary library;

  private final Map<SkfFunction, Function> functions;

  private SkfLibrary(NativeLibrary library, Map<SkfFunction, Function> functions) {
    this.library = library;
    this.functions = functions;
  }

  /**
   * The driver in a file, loaded once.
   *
   * @throws TokenException {@link TokenReason#FILE_MISSING}; or {@link TokenReason#FILE_WRONG},
   *     with the words of the system's loader, for what is no library, one for another processor,
   *     or one without SKF's functions
   */
  static SkfLibrary at(Path file) {
    Path path;
    try {
      path = file.toRealPath();
    } catch (IOException e) {
      throw new TokenException(TokenReason.FILE_MISSING, file.toString());
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new TokenException(TokenReason.FILE_MISSING, file.toString());
    }
    return LOADED.computeIfAbsent(path, SkfLibrary::load);
  }

  /** Calls a function; one that it does not have answers that it is not supported. */
  Sar call(SkfFunction function, Object... arguments) {
    Function code = functions.get(function);
    if (code == null) {
      return new Sar(Sar.NOT_SUPPORTED);
    }
    synchronized (this) {
      // Of a 64-bit ULONG this takes the lower half, which is all that there is in it.
      return new Sar(code.invokeInt(arguments));
    }
  }

  private static SkfLibrary load(Path path) {
    NativeLibrary library;
    try {
      library = NativeLibrary.getInstance(path.toString(), options());
    } catch (LinkageError e) { // of the driver, or of JNA itself where it may not unpack its own
      throw new TokenException(TokenReason.FILE_WRONG, path + " (" + wordsOf(e, path) + ")");
    }
    Map<SkfFunction, Function> functions = new EnumMap<>(SkfFunction.class);
    for (SkfFunction function : SkfFunction.values()) {
      find(library, function, functions);
      if (function != SkfFunction.CONTAINER_TYPE && !functions.containsKey(function)) {
        throw new TokenException(
            TokenReason.FILE_WRONG, path + " (" + function.standardName() + " ?)");
      }
    }
    return new SkfLibrary(library, functions);
  }

  private static void find(
      NativeLibrary library, SkfFunction function, Map<SkfFunction, Function> found) {
    for (String name : function.names()) {
      try {
        found.put(function, library.getFunction(name));
        return;
      } catch (UnsatisfiedLinkError e) {
        // Then by its next name.
      }
    }
  }

  private static Map<String, Object> options() {
    return Platform.isWindows()
        ? Map.of(Library.OPTION_CALLING_CONVENTION, Function.ALT_CONVENTION)
        : Map.of();
  }

  /** What the system's loader said, which JNA has wrapped in several lines of its own. */
  private static String wordsOf(LinkageError error, Path path) {
    Throwable[] tries = error.getSuppressed();
    String words = tries.length > 0 ? tries[0].getMessage() : error.getMessage();
    return String.valueOf(words).lines().findFirst().orElse("").replace(path + ": ", "");
  }
}
