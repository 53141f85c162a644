package cn.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.cli.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the README true. */
class ReadmeTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```console\n\\$ scripts/ssp (.+) \\| head -n (\\d+)\n(.*?)```", Pattern.DOTALL);

  @Test
  void theExampleIsRealOutput() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(ROOT.resolve("README.md")));
    assertThat(example.find()).isTrue();

    Desk desk = new Desk(ROOT);
    assertThat(desk.ssp(example.group(1).split(" "))).isEqualTo(1);
    List<String> lines = desk.out().lines().limit(Integer.parseInt(example.group(2))).toList();
    assertThat(example.group(3).lines().toList())
        .as("the example in README.md; put this in its place:%n%s", String.join("\n", lines))
        .isEqualTo(lines);
  }
}
