package cn.ssp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.document.DocumentKinds;
import cn.ssp.document.GoodDocument;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions from users' files: what is taken, and how mistakes are told. */
@NullMarked
class DefinitionTest {
  private static final String GOOD =
      """
      // an employer's own layout
      {
        "code": "own",
        "title": "自用表",
        "rowKey": ["number"],
        "lists": {"colour": {"codes": [{"label": "红"}, {"label": "绿", "code": "2", "aliases": ["青"]}]}},
        "columns": [
          {"key": "number", "heading": "证件号码", "presence": "required", "type": "identity"},
          {"key": "colour", "heading": "颜色", "presence": "optional", "type": "coded", "list": "colour", "default": "红"},
          {"key": "sex", "heading": "性别", "presence": "optional", "type": "coded", "list": "sex"},
          {"key": "wage", "heading": "工资", "presence": "conditional", "type": "amount", "decimals": 2,
           "requiredWhen": {"column": "colour", "in": ["绿"]}, "note": "含税"},
          {"key": "remark", "heading": "备注", "presence": "optional", "type": "text", "maxLength": 20}
        ]
      }
      """;

  private static final GoodDocument GOOD_DOCUMENT = new GoodDocument("own.json", GOOD);

  @TempDir private Path folder;

  @Test
  void readsListsOfItsOwnBesideTheBundledOnes() throws IOException {
    Template template = Templates.read(file(GOOD));

    assertThat(template.code()).isEqualTo("own");
    assertThat(template.maxRows()).isEqualTo(1_048_575);
    assertThat(template.defaultRows()).isZero();
    assertThat(template.notes()).isEmpty();
    assertThat(template.column("colour").orElseThrow().type().normal(" 青")).isEqualTo("绿");
    assertThat(template.column("sex").orElseThrow().defaultValue()).isNull();
    assertThat(template.column("wage"))
        .hasValue(
            new Column(
                "wage",
                "工资",
                List.of(),
                Presence.CONDITIONAL,
                new Condition("colour", List.of("绿")),
                new ColumnType.Amount(2),
                null,
                "含税"));
  }

  @Test
  void takesAByteOrderMark() throws IOException {
    assertThat(Templates.read(file("\uFEFF" + GOOD)).title()).isEqualTo("自用表");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"maxLength\": 20 -> \"maxlength\": 20 | 13 | key       | maxlength | maxLength",
        "\"rowKey\": -> \"rowKeys\":          | 5  | key       | rowKeys  | rowKey",
        "\"label\": \"红\" -> \"lable\": \"红\"   | 6  | key       | lable    | label",
        "\"amount\" -> \"amonut\"             | 11 | type      | amonut   | amount",
        "\"list\": \"sex\" -> \"list\": \"sax\"   | 10 | list      | sax      | sex",
        "\"required\" -> \"requird\"          | 8  | presence  | requird  | required",
        "\"column\": \"colour\" -> \"column\": \"color\" | 12 | column | color | colour",
        "\"in\": [\"绿\"] -> \"in\": [\"绿色\"]   | 12 | label     | 绿色     | 绿",
        "\"default\": \"红\" -> \"default\": \"红色\" | 9 | label    | 红色     | 红",
        "[\"number\"] -> [\"nummer\"]         | 5  | column    | nummer   | number"
      })
  void namesTheNearestKnownName(String edit, int line, String reason, String found, String nearest)
      throws IOException {
    Failure failure = failureOf(GOOD_DOCUMENT.edited(folder, edit));

    assertThat(failure.kind()).isSameAs(DocumentKinds.UNKNOWN);
    assertThat(texts(failure)).containsExactly("own.json", "" + line, reason, found, nearest);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"code\": \"own\", ->                         | 2  | missing-key               | code",
        "\"code\": \"own\" -> \"code\": 7              | 3  | not-a-text                | code",
        "\"code\": \"own\" -> \"code\": \" \"          | 3  | empty                     | code",
        "\"code\": \"own\" -> \"code\": null           | 3  | not-a-text                | code",
        "\"title\": \"自用表\" -> \"title\": \"a/b\"   | 4  | title-not-a-sheet-name    | a/b",
        "\"title\": \"自用表\" -> \"title\": \"选项\"   | 4 | title-taken             | 选项",
        "\"rowKey\": [\"number\"] -> \"rowKey\": 1     | 5  | not-an-array              | rowKey",
        "\"rowKey\": [\"number\"] -> \"maxRows\": 0    | 5  | out-of-range              | maxRows",
        "\"rowKey\": [\"number\"] -> \"maxRows\": 1.5  | 5  | not-a-number              | maxRows",
        "\"rowKey\": [\"number\"] -> \"code\": \"a\"   | 5  | duplicate-key             | code",
        "\"codes\": [ -> \"open\": 1, \"codes\": [     | 6  | not-a-flag                | open",
        "[\"青\"] -> [\"红\"]                          | 6  | duplicate-label           | 红",
        "\"colour\": { -> \"blue\": 1, \"colour\": {   | 6  | not-an-object             | blue",
        "\"证件号码\" -> \"*证件号码\"                 | 8  | heading-marked            | *证件号码",
        "\"颜色\" -> \"证件号码\"                      | 9  | duplicate-heading         | 证件号码",
        "\"key\": \"sex\" -> \"key\": \"colour\"       | 10 | duplicate-column          | colour",
        "\"optional\", \"type\": \"coded\", \"list\": \"sex\" -> \"optional\", \"type\": \"date\", \"list\": \"sex\" | 10 | key-of-another-type | list",
        "\"conditional\" -> \"optional\"               | 12 | condition-not-conditional | wage",
        "\"column\": \"colour\" -> \"column\": \"remark\" | 12 | condition-not-coded    | remark",
        "\"in\": [\"绿\"] -> \"in\": []                | 12 | empty                     | in",
        "\"maxLength\": 20 -> \"maxLength\": 40000     | 13 | out-of-range              | maxLength"
      })
  void saysWhatIsWrongOnWhichLine(String edit, int line, String reason, String found)
      throws IOException {
    Failure failure = failureOf(GOOD_DOCUMENT.edited(folder, edit));

    assertThat(failure.kind()).isSameAs(DocumentKinds.WRONG);
    assertThat(texts(failure)).containsExactly("own.json", "" + line, reason, found);
  }

  @Test
  void needsColumns() throws IOException {
    Failure failure = failureOf("{\"code\": \"own\", \"title\": \"x\",\n\"columns\": []}");

    assertThat(texts(failure)).containsExactly("own.json", "2", "empty", "columns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "null", "{\"code\": }", "{\"code\": \"own\"", "{} {}", "PK\3\4"})
  void saysWhereJsonEnds(String text) throws IOException {
    Failure failure = failureOf(text);

    assertThat(failure.kind()).isSameAs(DocumentKinds.SYNTAX);
    assertThat(texts(failure)).startsWith("own.json", "1").hasSize(3);
  }

  @Test
  void pointsAtTheCharacterThatIsNoJson() throws IOException {
    assertThat(texts(failureOf("{\n  \"code\": own\n}"))).startsWith("own.json", "2");
  }

  @Test
  void missesAFile() {
    Path nowhere = folder.resolve("nowhere.json");

    Failure failure = catchThrowableOfType(Failure.class, () -> Templates.read(nowhere));

    assertThat(failure.kind()).isSameAs(DocumentKinds.MISSING);
    assertThat(failure.args()).containsExactly(Arg.of(nowhere.toString()));
  }

  private Failure failureOf(String definition) throws IOException {
    return failureOf(file(definition));
  }

  private static Failure failureOf(Path file) {
    Failure failure = catchThrowableOfType(Failure.class, () -> Templates.read(file));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    return failure;
  }

  private List<String> texts(Failure failure) {
    return GoodDocument.told(failure, folder);
  }

  private Path file(String definition) throws IOException {
    return Files.writeString(folder.resolve("own.json"), definition);
  }
}
