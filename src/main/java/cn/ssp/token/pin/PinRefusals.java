package cn.ssp.token.pin;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenInfo;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The PINs that tokens have refused, by where they came from: a source that is unchanged is not
 * tried on that token again, in no later run, or a nightly job would lock it in a week. No PIN and
 * no hash of one is kept, as six digits are found from their hash at once.
 */
public final class PinRefusals {
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final char BETWEEN = '-';

  private final Path folder;

  /** The refusals kept in a folder, which is made when the first one comes. */
  public PinRefusals(Path folder) {
    this.folder = folder;
  }

  /**
   * A refusal.
   *
   * @param serial the token's serial
   * @param at when
   * @param source the identity of the PIN's source
   */
  public record Refusal(String serial, Instant at, String source) {}

  /**
   * The last refusal of a token; empty where there was none.
   *
   * @throws TokenException {@link TokenReason#REFUSALS} when one cannot be read: it must not be
   *     taken for none
   */
  public Optional<Refusal> of(TokenInfo token) {
    return all(token).stream().max(Comparator.comparing(Refusal::at));
  }

  /** Whether the token has refused the PIN of a source that has not changed since. */
  public boolean include(TokenInfo token, PinSource source) {
    Optional<String> identity = source.identity();
    return identity.isPresent()
        && all(token).stream().anyMatch(refusal -> refusal.source().equals(identity.get()));
  }

  /** One for each source: the refusal of one must not make another's forgotten. */
  private List<Refusal> all(TokenInfo token) {
    return files(token).stream().map(PinRefusals::read).toList();
  }

  private static Refusal read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      return new Refusal(lines.get(0), Instant.parse(lines.get(1)), lines.get(2));
    } catch (IOException | DateTimeParseException | IndexOutOfBoundsException e) {
      throw failed(file);
    }
  }

  /**
   * Makes sure that a refusal can be kept, before a try is spent.
   *
   * @throws TokenException {@link TokenReason#REFUSALS} when the folder cannot be written
   */
  public void prepare() {
    try {
      if (Files.getFileStore(existing(folder)).supportsFileAttributeView("posix")) {
        Files.createDirectories(folder, FOLDER_MODE);
      } else {
        Files.createDirectories(folder);
      }
      Files.delete(Files.createTempFile(folder, ".probe", null));
    } catch (IOException e) {
      throw failed(folder);
    }
  }

  /** Keeps a refusal; one by a person who typed is not kept. */
  public void note(TokenInfo token, PinSource source, Instant at) {
    source.identity().ifPresent(identity -> write(new Refusal(token.serial(), at, identity)));
  }

  /**
   * Forgets the refusals of a token.
   *
   * @return whether there were any
   * @throws TokenException {@link TokenReason#REFUSALS} when one cannot be deleted
   */
  public boolean clear(TokenInfo token) {
    boolean any = false;
    for (Path file : files(token)) {
      try {
        any |= Files.deleteIfExists(file);
      } catch (IOException e) {
        throw failed(file);
      }
    }
    return any;
  }

  /**
   * Written beside and renamed, so that a refusal is there in full or not at all; in a file of its
   * own, so that two runs cannot overwrite each other's.
   */
  private void write(Refusal refusal) {
    Path file = folder.resolve(digest(refusal.serial()) + BETWEEN + digest(refusal.source()));
    try {
      Path beside = Files.createTempFile(folder, ".refusal", null);
      Files.write(
          beside,
          List.of(refusal.serial(), refusal.at().toString(), refusal.source()),
          StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(file);
    }
  }

  /** The records of a token; those of the first version bear no source in their names. */
  private List<Path> files(TokenInfo token) {
    String name = digest(token.serial());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> records = Files.newDirectoryStream(folder, name + "*")) {
      records.forEach(files::add);
      return files;
    } catch (IOException | DirectoryIteratorException e) {
      throw failed(folder);
    }
  }

  private static TokenException failed(Path place) {
    return new TokenException(TokenReason.REFUSALS, place.toString());
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path existing(Path path) {
    Path parent = path.toAbsolutePath();
    while (!Files.exists(parent) && parent.getParent() != null) {
      parent = parent.getParent();
    }
    return parent;
  }
}
