package cn.ssp.roster.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zip files that are no workbooks, or none that may be read. */
class XlsxRefusalsTest {
  private static final String ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";

  @TempDir Path folder;

  private void refused(HandMadeXlsx xlsx, NotAWorkbook reason) throws IOException {
    Refusal.expect(xlsx.write(folder), reason);
  }

  private void refusedRows(String rows, NotAWorkbook reason) throws IOException {
    refused(HandMadeXlsx.ofRows(rows), reason);
  }

  private static HandMadeXlsx typed(String contentType) {
    return HandMadeXlsx.ofRows(ROW)
        .part(
            "[Content_Types].xml",
            "<Types><Override PartName='/xl/workbook.xml' ContentType='"
                + contentType
                + "'/></Types>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='2'/><row r='1'/>",
        "<row r='2'/><row r='2'/>",
        "<row r='0'/>",
        "<row r='-1'/>",
        "<row r='x'/>",
        "<row r='9999999999999'/>",
        "<row r='1' ht='tall'/>",
        "<row r='1'><c r='B1'/><c r='A1'/></row>",
        "<row r='1'><c r='A1'/><c r='A1'/></row>",
        "<row r='1'><c r='A2'/></row>",
        "<row r='1'><c r='1'/></row>",
        "<row r='1'><c r='XFE1'/></row>",
        "<row r='1'><c r='AAAA1'/></row>",
        "<row r='1'><c r='XFD1'/><c/></row>",
        "<row r='1'><c r='A1'><v>one</v></c></row>",
        "<row r='1'><c r='A1' t='s'><v>0</v></c></row>",
        "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
        "<row r='1'><c r='A1' t='b'><v>2</v></c></row>",
        "<row r='1'><c r='A1' t='d'><v>soon</v></c></row>",
        "<row r='1'><c r='A1' t='z'><v>1</v></c></row>",
        "<row r='1'><c r='A1' s='1'><v>1</v></c></row>"
      })
  void rowsThatCannotBe(String rows) throws IOException {
    refusedRows(rows, NotAWorkbook.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<row r='1048577'/>", "<row r='1048576'/><row/>"})
  void moreRowsThanASheetHas(String rows) throws IOException {
    Refusal.expect(HandMadeXlsx.ofRows(rows).write(folder), TooLarge.ROWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "A0", "A1:", "A1:XFE2", "1:2"})
  void mergedRangesThatCannotBe(String range) throws IOException {
    refused(
        new HandMadeXlsx()
            .sheet("<sheetData/><mergeCells><mergeCell ref='" + range + "'/></mergeCells>"),
        NotAWorkbook.DAMAGED);
  }

  /** They are kept until the end of the sheet, so there must be an end to them. */
  @Test
  void moreMergedRangesThanCanBeMeant() throws IOException {
    String merged = "<mergeCell ref='A1:B1'/>".repeat(TooLarge.MERGED.limit());
    HandMadeXlsx most =
        new HandMadeXlsx().sheet("<sheetData/><mergeCells>" + merged + "</mergeCells>");
    HandMadeXlsx tooMany =
        new HandMadeXlsx()
            .sheet("<sheetData/><mergeCells>" + merged + "<mergeCell ref='A2:B2'/></mergeCells>");

    assertThatCode(() -> Transcript.readAll(most.write(folder))).doesNotThrowAnyException();
    Refusal.expect(tooMany.write(folder), TooLarge.MERGED);
  }

  @Test
  void xmlThatIsNotWellFormed() throws IOException {
    refusedRows("<row r='1'></c>", NotAWorkbook.MALFORMED_XML);
    refusedRows("<row r='1'>&#0;</row>", NotAWorkbook.MALFORMED_XML);
    refused(
        HandMadeXlsx.ofRows(ROW).part("xl/workbook.xml", "not xml"), NotAWorkbook.MALFORMED_XML);
    refused(
        HandMadeXlsx.ofRows("<row>".repeat(101) + "</row>".repeat(101)),
        NotAWorkbook.MALFORMED_XML);
  }

  @Test
  void documentTypesAndEntities() throws IOException {
    String bomb = "<!DOCTYPE worksheet [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>";
    String sheet = "<worksheet xmlns='" + HandMadeXlsx.MAIN + "'><sheetData/></worksheet>";
    refused(
        new HandMadeXlsx().part("xl/worksheets/sheet1.xml", bomb + sheet), NotAWorkbook.DOCTYPE);
    refused(
        new HandMadeXlsx()
            .part("xl/worksheets/sheet1.xml", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>" + sheet),
        NotAWorkbook.DOCTYPE);
    refusedRows("<row r='1'><c r='A1' t='str'><v>&b;</v></c></row>", NotAWorkbook.DOCTYPE);
  }

  @ParameterizedTest
  @CsvSource({
    "XLSB, application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    "OTHER_DOCUMENT, "
        + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "OTHER_DOCUMENT, "
        + "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    "OTHER_DOCUMENT, application/vnd.ms-word.document.macroEnabled.main+xml"
  })
  void otherPackages(NotAWorkbook reason, String contentType) throws IOException {
    refused(typed(contentType), reason);
  }

  @Test
  void macros() throws IOException {
    String macro = FileKinds.FILE_MACRO.id();
    Refusal.expect(
        typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml").write(folder), macro);
    Refusal.expect(HandMadeXlsx.ofRows(ROW).part("xl/vbaProject.bin", "x").write(folder), macro);
    Path plain = HandMadeXlsx.ofRows(ROW).write(folder);
    Refusal.expect(Files.move(plain, folder.resolve("plain.XLSM")), macro);
    Refusal.expect(
        HandMadeXlsx.ofRows(ROW)
            .part(
                "xl/_rels/workbook.xml.rels",
                HandMadeXlsx.relationships("a", "xlMacrosheet", "worksheets/sheet1.xml"))
            .write(folder),
        macro);
  }

  @Test
  void openDocuments() throws IOException {
    String type = "application/vnd.oasis.opendocument.";
    refused(new HandMadeXlsx().part("mimetype", type + "spreadsheet"), NotAWorkbook.ODS);
    refused(new HandMadeXlsx().part("mimetype", type + "text"), NotAWorkbook.OTHER_DOCUMENT);
  }

  @Test
  void workbooksOfWps() throws IOException {
    Path file = HandMadeXlsx.ofRows(ROW).write(folder);

    Refusal.expect(Files.move(file, folder.resolve("roster.et")), NotAWorkbook.WPS_ET);
  }

  @Test
  void packagesThatLackAPart() throws IOException {
    HandMadeXlsx noWorkbook =
        new HandMadeXlsx()
            .without("xl/workbook.xml")
            .without("xl/_rels/workbook.xml.rels")
            .part("_rels/.rels", HandMadeXlsx.relationships("a", "manifest", "a.nuspec"));
    refused(noWorkbook, NotAWorkbook.ARCHIVE);
    refused(noWorkbook.without("[Content_Types].xml"), NotAWorkbook.ARCHIVE);
    refused(HandMadeXlsx.ofRows(ROW).without("[Content_Types].xml"), NotAWorkbook.DAMAGED);
    refused(HandMadeXlsx.ofRows(ROW).without("_rels/.rels"), NotAWorkbook.DAMAGED);
    refused(HandMadeXlsx.ofRows(ROW).without("xl/workbook.xml"), NotAWorkbook.DAMAGED);
    refused(new HandMadeXlsx(), NotAWorkbook.DAMAGED);
    refused(
        HandMadeXlsx.ofRows(ROW).part("xl/workbook.xml", HandMadeXlsx.workbook("")),
        NotAWorkbook.NO_SHEET);
    refused(
        HandMadeXlsx.ofRows(ROW).part("xl/worksheets/sheet1.xml", "<html/>"), NotAWorkbook.DAMAGED);
  }

  @Test
  void entriesThatMislead() throws IOException {
    refused(HandMadeXlsx.ofRows(ROW).part("XL/Workbook.xml", "<a/>"), NotAWorkbook.DAMAGED);
    refused(HandMadeXlsx.ofRows(ROW).part("../evil.xml", "<a/>"), NotAWorkbook.DAMAGED);
    refused(HandMadeXlsx.ofRows(ROW).part("xl\\..\\evil.xml", "<a/>"), NotAWorkbook.DAMAGED);
  }

  @Test
  void bytesThatFailTheirChecksum() throws IOException {
    Path file = HandMadeXlsx.ofRows(ROW).writeUncompressed(folder);
    String bytes = new String(Files.readAllBytes(file), ISO_8859_1);

    Files.write(file, bytes.replace("<v>1</v>", "<v>2</v>").getBytes(ISO_8859_1));
    Refusal.expect(file, NotAWorkbook.DAMAGED);

    Files.write(file, bytes.replace("<v>1</v>", "<v>1</w>").getBytes(ISO_8859_1));
    Refusal.expect(file, NotAWorkbook.DAMAGED);
  }

  @Test
  void partsThatInflateBeyondMeasure() throws IOException {
    Path file = HandMadeXlsx.ofRows(" ".repeat(65 << 20)).write(folder);

    Refusal.expect(file, TooLarge.RATIO);
  }

  @Test
  void markupBeyondMeasure() throws IOException {
    String endless = "a".repeat(5 << 20);
    refusedRows("<!--" + endless + "-->", NotAWorkbook.DAMAGED);
    refusedRows("<?a " + endless + "?>", NotAWorkbook.DAMAGED);
    refusedRows("<" + endless + "/>", NotAWorkbook.DAMAGED);
  }

  @Test
  void textsBeyondMeasure() throws IOException {
    String text = "a".repeat(TooLarge.CELL.limit() + 1);
    Refusal.expect(
        HandMadeXlsx.ofRows("<row r='1'><c r='A1' t='str'><v>" + text + "</v></c></row>")
            .write(folder),
        TooLarge.CELL);
    Refusal.expect(
        HandMadeXlsx.ofRows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
            .texts("<si><r><t>" + text + "</t></r></si>")
            .write(folder),
        TooLarge.CELL);
  }
}
