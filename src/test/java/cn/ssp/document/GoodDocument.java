package cn.ssp.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * A document with nothing wrong in it, and what is told of one that has a mistake.
 *
 * @param name the file's name
 * @param text what stands in it
 */
@NullMarked
public record GoodDocument(String name, String text) {
  /** The document in a folder, with one text in place of another, told as {@code from -> to}. */
  public Path edited(Path folder, String edit) {
    String[] parts = edit.split("->", -1);
    String from = parts[0].strip();
    assertThat(text).contains(from);
    try {
      return Files.writeString(folder.resolve(name), text.replace(from, parts[1].strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The arguments of a failure, files by their names in a folder. */
  public static List<String> told(Failure failure, Path folder) {
    return failure.args().stream()
        .map(Arg::text)
        .map(text -> text.replace(folder + "/", ""))
        .toList();
  }
}
