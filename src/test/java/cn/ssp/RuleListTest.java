package cn.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the lists of rules in the documentation true; scripts/rules has it write them. */
class RuleListTest {
  @ParameterizedTest
  @CsvSource({"EN, src/site/markdown/rules.md", "ZH, src/site/markdown/zh/rules.md"})
  void theDocumentationListsTheRulesOfTheBook(Language language, Path file) throws IOException {
    String list = RuleList.in(language);
    if (Boolean.getBoolean("ssp.rules.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, list);
    }
    assertThat(file).as("scripts/rules writes it").isRegularFile();
    assertThat(Files.readString(file))
        .as("%s; scripts/rules writes it again", file)
        .isEqualTo(list);
  }
}
