package cn.ssp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds the shape of the house: who may import whom, and where each library lives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  /** Each room, and the rooms that it may import. */
  static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          entry("files", List.of()),
          entry("finding", List.of()),
          entry("document", List.of("finding")),
          entry("domain", List.of()),
          entry("template", List.of("finding", "document")),
          entry("roster", List.of("files", "finding", "template")),
          entry("rule", List.of("finding", "template", "roster", "domain")),
          entry("config", List.of("finding", "document", "domain", "rule")),
          entry("token", List.of("finding")),
          entry("declaration", List.of("finding", "domain", "template", "roster", "token")),
          entry("protocol", List.of()),
          entry("hall", List.of("finding", "declaration", "protocol")),
          entry("ledger", List.of("files", "finding", "domain", "declaration")),
          entry(
              "submission",
              List.of(
                  "finding",
                  "domain",
                  "template",
                  "roster",
                  "rule",
                  "token",
                  "declaration",
                  "hall",
                  "ledger")),
          entry(
              "sandbox",
              List.of(
                  "files",
                  "finding",
                  "document",
                  "domain",
                  "template",
                  "roster",
                  "rule",
                  "declaration",
                  "protocol")),
          entry("text", List.of("finding", "template")),
          entry("report", List.of("finding", "template", "roster", "text")),
          entry(
              "cli",
              List.of(
                  "files",
                  "finding",
                  "document",
                  "template",
                  "roster",
                  "domain",
                  "rule",
                  "config",
                  "token",
                  "declaration",
                  "hall",
                  "ledger",
                  "submission",
                  "sandbox",
                  "text",
                  "report")));

  static final List<String> ROOM_NAMES = ROOMS.keySet().stream().sorted().toList();

  /** Each library, and the packages that it may be used in. */
  static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          entry("org.apache.poi..", List.of("cn.ssp.roster.read", "cn.ssp.roster.write")),
          entry("org.apache.commons.compress..", List.of("cn.ssp.roster.write")),
          entry("com.ctc.wstx..", List.of("cn.ssp.roster.read")),
          entry("javax.xml..", List.of("cn.ssp.roster.read", "cn.ssp.report")),
          entry("de.siegmar.fastcsv..", List.of("cn.ssp.roster.read", "cn.ssp.report")),
          entry(
              "com.fasterxml.jackson..",
              List.of(
                  "cn.ssp.document", "cn.ssp.report", "cn.ssp.protocol", "cn.ssp.declaration..")),
          entry("com.samskivert..", List.of("cn.ssp.report")),
          entry(
              "org.bouncycastle..",
              List.of("cn.ssp.token..", "cn.ssp.declaration..", "cn.ssp.sandbox..")),
          entry("com.sun.jna..", List.of("cn.ssp.token.skf", "cn.ssp.token.p11")),
          entry("java.sql..", List.of("cn.ssp.ledger", "cn.ssp.sandbox..")),
          entry("java.net.http..", List.of("cn.ssp.hall")),
          entry("dev.failsafe..", List.of("cn.ssp.hall")),
          entry("com.sun.net.httpserver..", List.of("cn.ssp.sandbox..")),
          entry("picocli..", List.of("cn.ssp.cli")));

  static final List<String> LIBRARY_NAMES = LIBRARIES.keySet().stream().sorted().toList();

  private static final int LONGEST_FILE = 400;
  private static final int MEDIAN_FILE = 90;

  private final JavaClasses house =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("cn.ssp");

  @ParameterizedTest
  @FieldSource("ROOM_NAMES")
  void aRoomImportsNoneButTheOnesItMay(String room) {
    String[] closed =
        ROOM_NAMES.stream()
            .filter(other -> !other.equals(room) && !ROOMS.get(room).contains(other))
            .map(other -> "cn.ssp." + other + "..")
            .toArray(String[]::new);

    if (closed.length > 0) {
      noClasses()
          .that()
          .resideInAPackage("cn.ssp." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(closed)
          .check(house);
    }
  }

  @Test
  void everyClassLivesInARoom() {
    String[] rooms =
        ROOM_NAMES.stream().map(room -> "cn.ssp." + room + "..").toArray(String[]::new);
    classes().should().resideInAnyPackage(rooms).check(house);
  }

  @Test
  void noTwoRoomsImportEachOther() {
    slices().matching("cn.ssp.(*)..").should().beFreeOfCycles().check(house);
    slices().matching("cn.ssp.domain.(*)..").should().beFreeOfCycles().check(house);
    slices().matching("cn.ssp.roster.(*)..").should().beFreeOfCycles().check(house);
  }

  /** A signature is made by whatever holds the key: it must not matter what that is. */
  @Test
  void aDeclarationKnowsTokensButNoKindOfThem() {
    noClasses()
        .that()
        .resideInAPackage("cn.ssp.declaration..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("cn.ssp.token.*..")
        .check(house);
  }

  @ParameterizedTest
  @FieldSource("LIBRARY_NAMES")
  void aLibraryHasOneHome(String library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(LIBRARIES.get(library).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(house);
  }

  @Test
  void theProcessEndsInOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("cn.ssp.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(house);
  }

  @Test
  void theMachineIsAskedInOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("cn.ssp.cli.Env")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(house);
  }

  @Test
  void noFileIsTooLongToReadAtOnce() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).filteredOn(file -> lines(file) > LONGEST_FILE).isEmpty();

      List<Long> lengths = sources.stream().map(ArchitectureTest::lines).sorted().toList();
      assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN_FILE);
    }
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(folders)
          .allSatisfy(
              folder ->
                  assertThat(folder.resolve("package-info.java"))
                      .content()
                      .contains("@NullMarked"));
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
