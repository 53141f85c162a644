package cn.ssp.token.pin;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenInfo;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
   * @throws TokenException {@link TokenReason#REFUSALS} when it cannot be read: it must not be
   *     taken for none
   */
  public Optional<Refusal> of(TokenInfo token) {
    Path file = file(token.serial());
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      return Optional.of(new Refusal(lines.get(0), Instant.parse(lines.get(1)), lines.get(2)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | DateTimeParseException | IndexOutOfBoundsException e) {
      throw failed(file);
    }
  }

  /** Whether the token has refused the PIN of a source that has not changed since. */
  public boolean include(TokenInfo token, PinSource source) {
    Optional<String> identity = source.identity();
    return identity.isPresent() && of(token).map(Refusal::source).equals(identity);
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
    source
        .identity()
        .ifPresent(
            identity -> write(token.serial(), List.of(token.serial(), at.toString(), identity)));
  }

  /**
   * Forgets the refusal of a token.
   *
   * @return whether there was one
   * @throws TokenException {@link TokenReason#REFUSALS} when it cannot be deleted
   */
  public boolean clear(TokenInfo token) {
    try {
      return Files.deleteIfExists(file(token.serial()));
    } catch (IOException e) {
      throw failed(file(token.serial()));
    }
  }

  /** Written beside and renamed, so that a refusal is there in full or not at all. */
  private void write(String serial, List<String> lines) {
    try {
      Path beside = Files.createTempFile(folder, ".refusal", null);
      Files.write(beside, lines, StandardCharsets.UTF_8);
      Files.move(beside, file(serial), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(file(serial));
    }
  }

  private static TokenException failed(Path place) {
    return new TokenException(TokenReason.REFUSALS, place.toString());
  }

  private Path file(String serial) {
    return folder.resolve(digest(serial));
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
