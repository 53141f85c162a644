package cn.ssp.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.finding.Failure;
import cn.ssp.roster.RowNumbers;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A removal of five persons, in rows 2 to 6. */
@NullMarked
class CheckedRosterTest {
  private static final Template REMOVAL = Templates.builtIn().find("removal").orElseThrow();

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    StringBuilder csv = new StringBuilder();
    csv.append(String.join(",", REMOVAL.columns().stream().map(c -> c.headingCell()).toList()));
    csv.append('\n');
    for (int person = 1; person <= 5; person++) {
      csv.append("居民身份证,32058319900512995").append(person).append(",王伟\n");
    }
    file = Files.writeString(folder.resolve("a.csv"), csv);
  }

  @Test
  void aPartHasAsManyRowsAsItMayAndTheLastOneTheRest() {
    assertThat(parts(2, 3, 4, 6)).containsExactly(List.of(2, 3), List.of(4, 6));
    assertThat(parts(2, 5, 6)).containsExactly(List.of(2, 5), List.of(6));
    assertThat(parts(3)).containsExactly(List.of(3));
    assertThat(parts()).isEmpty();
  }

  /** Somebody saved it while its first part was on its way. */
  @Test
  void stopsBeforeThePartAfterAChange() {
    CheckedRoster roster = roster();
    List<List<Integer>> parts = new ArrayList<>();

    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                roster.inParts(
                    numbers(2, 3, 4, 5, 6),
                    2,
                    part -> {
                      parts.add(part.stream().map(DeclaredRow::number).toList());
                      append();
                    }));

    assertThat(failure.kind()).isEqualTo(SubmitKinds.ROSTER_CHANGED);
    assertThat(parts).containsExactly(List.of(2, 3));
  }

  private List<List<Integer>> parts(int... rows) {
    List<List<Integer>> parts = new ArrayList<>();
    roster()
        .inParts(
            numbers(rows), 2, part -> parts.add(part.stream().map(DeclaredRow::number).toList()));
    return parts;
  }

  private CheckedRoster roster() {
    return new CheckedRoster(
        "a.csv",
        file,
        FileStamp.of(file),
        REMOVAL,
        CreditCode.of("91320509MA1ACME003").orElseThrow(),
        numbers(2, 3, 4, 5, 6),
        numbers(2, 3, 4, 5, 6));
  }

  private void append() {
    try {
      Files.writeString(file, "居民身份证,320583199005129951,王伟\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static RowNumbers numbers(int... rows) {
    BitSet set = new BitSet();
    for (int row : rows) {
      set.set(row);
    }
    return RowNumbers.of(set);
  }
}
