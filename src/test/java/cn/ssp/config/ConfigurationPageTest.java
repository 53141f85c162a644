package cn.ssp.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the examples of the documentation true. */
@NullMarked
class ConfigurationPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"configuration.md", "zh/configuration.md"})
  void itsExamplesAreRead(String page) throws IOException {
    String text = Files.readString(Path.of("src/site/markdown").resolve(page));
    List<MatchResult> examples = EXAMPLE.matcher(text).results().toList();
    assertThat(examples).hasSize(3);

    Path configuration = Files.writeString(folder.resolve("a.json"), examples.get(0).group(1));
    Path region = Files.writeString(folder.resolve("b.json"), examples.get(1).group(1));

    assertThat(Configuration.read(configuration).employers())
        .extracting(employer -> employer.code())
        .containsExactly("acme", "agency");
    assertThat(Region.read(region).policy().version()).isEqualTo("wuxi-2027");
    assertThat(Region.read(region).stages()).hasSize(1);

    Path certificates = Files.writeString(folder.resolve("c.json"), examples.get(2).group(1));
    assertThat(Configuration.read(certificates).trust().blacklist()).hasSize(1);
    assertThat(Configuration.read(certificates).numbers().creditCode()).hasSize(2);
    assertThat(Configuration.read(certificates).mechanisms()).hasSize(1);
  }
}
