package cn.ssp.roster.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a workbook is damaged, reading it ends soon, and with nothing worse than a refusal. */
@Timeout(60)
@ExtendWith(QuietPoi.class)
class DamageTest {
  private static final int MUTATIONS = 400;
  private static final long SEED = 20261101;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sxssf.xlsx", "sheetjs.xls"})
  void truncatedAnywhere(String name) throws Exception {
    Path file = Files.write(folder.resolve(name), bytes(name));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (long length = channel.size() - 1; length >= 0; length--) {
        channel.truncate(length);
        requireCalm(file, "cut to " + length);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sxssf.xlsx", "libreoffice.xls", "sheetjs.xls"})
  void bytesChangedAnywhere(String name) throws Exception {
    byte[] whole = bytes(name);
    for (int i = 0; i < MUTATIONS; i++) {
      Random random = new Random(SEED + i);
      byte[] damaged = whole.clone();
      for (int changes = random.nextInt(8); changes >= 0; changes--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      requireCalm(Files.write(folder.resolve(name), damaged), "seed " + (SEED + i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"})
  void partsChangedAnywhere(String part) throws Exception {
    HandMadeXlsx xlsx =
        HandMadeXlsx.ofRows(
                "<row r='1' ht='15'><c r='A1' s='1'><v>32874</v></c>"
                    + "<c r='B1' t='s'><v>0</v></c><c r='C1' t='d'><v>1990-01-01</v></c></row>")
            .texts("<si><t>a</t></si>")
            .styles("<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>");
    String content = xlsx.content(part);
    for (int i = 0; i < MUTATIONS; i++) {
      Random random = new Random(SEED + i);
      StringBuilder damaged = new StringBuilder(content);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        damaged.setCharAt(random.nextInt(damaged.length()), (char) (' ' + random.nextInt(95)));
      }
      Path file = xlsx.part(part, damaged.toString()).write(folder);
      requireCalm(file, damaged.toString());
    }
  }

  private static void requireCalm(Path file, String what) {
    try {
      Transcript.readAll(file);
    } catch (UnreadableRoster e) {
      assertThat(FileKinds.ALL).as(what).contains(e.kind());
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
  }

  private static byte[] bytes(String name) throws IOException, URISyntaxException {
    var resource = Objects.requireNonNull(DamageTest.class.getResource(name), name);
    return Files.readAllBytes(Path.of(resource.toURI()));
  }
}
