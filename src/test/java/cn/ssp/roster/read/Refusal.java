package cn.ssp.roster.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.finding.Arg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Expects that a file is refused for a reason. */
final class Refusal {
  private Refusal() {}

  static void expect(Path file, NotAWorkbook reason) {
    expect(file, FileKinds.FILE_NOT_A_WORKBOOK.id(), reason.word());
  }

  static void expect(Path file, TooLarge reason) {
    expect(file, FileKinds.FILE_TOO_LARGE.id(), reason.word(), Integer.toString(reason.limit()));
  }

  static void expect(Path file, MissingFile reason) {
    expect(file, FileKinds.FILE_MISSING.id(), reason.word());
  }

  /** Expects the id of a kind and the texts of its arguments. */
  static void expect(Path file, String... texts) {
    assertThatThrownBy(() -> Transcript.readAll(file))
        .isInstanceOfSatisfying(
            UnreadableRoster.class, failure -> assertThat(texts(failure)).containsExactly(texts));
  }

  private static List<String> texts(UnreadableRoster failure) {
    List<String> texts = new ArrayList<>();
    texts.add(failure.kind().id());
    failure.args().stream().map(Arg::text).forEach(texts::add);
    return texts;
  }
}
