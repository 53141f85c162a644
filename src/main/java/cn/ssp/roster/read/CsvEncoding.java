package cn.ssp.roster.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which encoding a CSV file is. Excel writes UTF-8 with a mark, or GB18030 in Chinese. */
final class CsvEncoding {
  private static final char MARK = '\uFEFF';

  private CsvEncoding() {}

  /** The encoding that a byte order mark at the start tells; null where there is none. */
  static @Nullable Charset marked(byte[] head) {
    int first = head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
    if (first == 0xFEFF) {
      return UTF_16BE;
    }
    if (first == 0xFFFE) {
      return UTF_16LE;
    }
    return first == 0xEFBB && head.length > 2 && (head[2] & 0xFF) == 0xBF ? UTF_8 : null;
  }

  /** The encoding of a file, all of which is read to be sure. */
  static Charset of(Path file) {
    Charset found = find(file);
    if (found == null) {
      throw NotAWorkbook.ENCODING.failure();
    }
    return found;
  }

  /** Whether a file is a text in one of the encodings known here. */
  static boolean isKnown(Path file) {
    return find(file) != null;
  }

  private static @Nullable Charset find(Path file) {
    Charset marked = marked(file);
    List<Charset> candidates =
        marked == null ? List.of(UTF_8, Charset.forName("GB18030")) : List.of(marked);
    for (Charset candidate : candidates) {
      if (fits(file, candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** Reads a file in its encoding, which it has to keep to the end, without its mark. */
  static Reader reader(Path file, Charset charset) throws IOException {
    return reader(Files.newInputStream(file), charset);
  }

  /** Reads what a file holds as {@link #reader(Path, Charset)} does; closing closes the stream. */
  static Reader reader(InputStream in, Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  private static @Nullable Charset marked(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return marked(in.readNBytes(3));
    } catch (IOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }

  private static boolean fits(Path file, Charset charset) {
    try (Reader reader = reader(file, charset)) {
      char[] chunk = new char[1 << 15];
      for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
        requireText(chunk, read);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }

  private static void requireText(char[] chunk, int length) {
    for (int i = 0; i < length; i++) {
      if (chunk[i] == 0) {
        throw NotAWorkbook.BINARY.failure();
      }
    }
  }
}
