package cn.ssp.roster.write;

import cn.ssp.files.Fleeting;
import cn.ssp.files.OwnerOnly;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/**
 * A file that appears whole or not at all: written beside its place, forced to disk, then renamed.
 */
final class NewFile {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Path part;
  private final FileAttribute<?>[] attributes;

  /** The file to be at a path. */
  NewFile(Path file) {
    this(file, new FileAttribute<?>[0]);
  }

  private NewFile(Path file, FileAttribute<?>[] attributes) {
    this.file = file;
    this.attributes = attributes;
    this.part = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
  }

  /** The file to be at a path, of personal data: for its owner alone. */
  static NewFile ofPersonalData(Path file) {
    return new NewFile(file, OwnerOnly.attributes());
  }

  /** What a file is to hold. */
  interface Content {
    /** Writes it all. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes it.
   *
   * @throws Failure of {@link WriteKinds#OUTPUT_EXISTS} or {@link WriteKinds#OUTPUT_FAILED}
   */
  void write(byte[] content, Existing existing) {
    write(out -> out.write(content), existing);
  }

  /**
   * Writes it, bit by bit.
   *
   * @throws Failure of {@link WriteKinds#OUTPUT_EXISTS} or {@link WriteKinds#OUTPUT_FAILED}
   */
  void write(Content content, Existing existing) {
    try {
      requireFree(existing);
      try {
        fill(content);
        publish(existing);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (FileAlreadyExistsException e) {
      throw failed(e, new Failure(ExitCode.USAGE, WriteKinds.OUTPUT_EXISTS, name()));
    } catch (NoSuchFileException e) {
      throw failed(e, "no-folder");
    } catch (AccessDeniedException e) {
      throw failed(e, "denied");
    } catch (IOException e) {
      throw failed(e, "device");
    }
  }

  /** Spares the work when it would be in vain; {@link #publish} is what decides. */
  private void requireFree(Existing existing) throws IOException {
    if (Files.isDirectory(file) || (existing == Existing.KEEP && Files.exists(file))) {
      throw new FileAlreadyExistsException(file.toString());
    }
  }

  private void fill(Content content) throws IOException {
    // A run of the same number that was killed may have left one.
    Files.deleteIfExists(part);
    Fleeting.claim(part);
    try (FileChannel channel =
            FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private void publish(Existing existing) throws IOException {
    if (existing == Existing.REPLACE) {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.move(part, file);
    }
  }

  private Failure failed(IOException cause, String reason) {
    return failed(
        cause, new Failure(ExitCode.USAGE, WriteKinds.OUTPUT_FAILED, name(), Arg.of(reason)));
  }

  private static Failure failed(IOException cause, Failure failure) {
    failure.initCause(cause);
    return failure;
  }

  private Arg name() {
    return Arg.of(file.toString());
  }
}
