package cn.ssp.roster.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.CellRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes of .xlsx that the standard allows and that some program out there writes. */
class XlsxShapesTest {
  @TempDir Path folder;

  private List<String> rows(HandMadeXlsx xlsx) throws IOException {
    return Transcript.rows(xlsx.write(folder));
  }

  @Test
  void rowsAndCellsNeedNoReference() throws IOException {
    HandMadeXlsx xlsx =
        HandMadeXlsx.ofRows(
            """
            <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>
            <row r="5"><c><v>4</v></c></row>
            <row><c r="AA6"><v>5</v></c></row>
            """);

    assertThat(rows(xlsx))
        .containsExactly(
            "1: A=NUMBER 1, D=NUMBER 2, E=NUMBER 3", "5: A=NUMBER 4", "6: AA=NUMBER 5");
  }

  @Test
  void elementsMayHaveAPrefix() throws IOException {
    HandMadeXlsx xlsx =
        new HandMadeXlsx()
            .part(
                "xl/worksheets/sheet1.xml",
                """
                <x:worksheet xmlns:x="%s"><x:sheetData><x:row r="1">\
                <x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData>\
                <x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>
                """
                    .formatted(HandMadeXlsx.MAIN));

    Transcript sheet = Transcript.of(xlsx.write(folder));

    assertThat(sheet.rows()).containsExactly("1: A=TEXT 甲");
    assertThat(sheet.merged()).containsExactly(new CellRange(1, 1, 0, 1));
  }

  @Test
  void strictNamespacesAreRead() throws IOException {
    String main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    String types = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    HandMadeXlsx xlsx =
        new HandMadeXlsx()
            .part(
                "_rels/.rels",
                HandMadeXlsx.relationships("a", "officeDocument", "xl/workbook.xml")
                    .replace(HandMadeXlsx.TYPES, types))
            .part(
                "xl/workbook.xml",
                HandMadeXlsx.workbook("<sheet name='S' sheetId='1' r:id='a'/>")
                    .replace(HandMadeXlsx.MAIN, main)
                    .replace(HandMadeXlsx.TYPES, types))
            .part(
                "xl/worksheets/sheet1.xml",
                """
                <worksheet xmlns="%s"><sheetData><row r="1">\
                <c r="A1" t="d"><v>1990-01-01</v></c></row></sheetData></worksheet>
                """
                    .formatted(main));

    assertThat(rows(xlsx)).containsExactly("1: A=DATE 32874 -> 1990-01-01 @1990-01-01");
  }

  @Test
  void elementsOfOtherNamespacesAreNotRows() throws IOException {
    HandMadeXlsx xlsx =
        new HandMadeXlsx()
            .sheet(
                "<sheetData><row r='1'><c r='A1'><v>1</v><y:v xmlns:y='urn:y'>9</y:v></c></row>"
                    + "</sheetData><extLst><row xmlns='urn:y' r='2'/></extLst>");

    assertThat(rows(xlsx)).containsExactly("1: A=NUMBER 1");
  }

  @Test
  void sharedTextsMayHaveRunsAndPronunciation() throws IOException {
    HandMadeXlsx xlsx =
        HandMadeXlsx.ofRows(
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                    + "<c r='C1' t='s'><v>2</v></c><c r='D1' t='s'><v>3</v></c></row>")
            .texts(
                "<si><r><t>张</t></r><r><rPr><b/></rPr><t xml:space='preserve'> 三</t></r>"
                    + "<rPh sb='0' eb='1'><t>zhang</t></rPh><phoneticPr fontId='1'/></si>"
                    + "<si><t/></si><si/><si><t>a_x000D_b_x005F_x000D_c_xZZZZ_<![CDATA[<d>]]></t></si>");

    assertThat(rows(xlsx)).containsExactly("1: A=TEXT 张 三, D=TEXT a\rb_x000D_c_xZZZZ_<d>");
  }

  @Test
  void inlineTextsMayHaveRuns() throws IOException {
    HandMadeXlsx xlsx =
        HandMadeXlsx.ofRows(
            "<row r='1'><c r='A1' t='inlineStr'><is><r><t>李</t></r><r><t>四</t></r></is></c>"
                + "<c r='B1' t='inlineStr'><is><t>a&amp;b&#20005;</t></is></c>"
                + "<c r='C1' t='str'><v>plain</v></c><c r='D1' t='inlineStr'/></row>");

    assertThat(rows(xlsx)).containsExactly("1: A=TEXT 李四, B=TEXT a&b严, C=TEXT plain");
  }

  @Test
  void formulasKeepTheirKindWithoutText() throws IOException {
    HandMadeXlsx xlsx =
        HandMadeXlsx.ofRows(
            "<row r='1'><c r='A1'><f t='shared' ref='A1:A2' si='0'>B1</f><v>1</v></c>"
                + "<c r='B1'><f t='shared' si='0'/><v>2</v></c>"
                + "<c r='C1' t='str'><f>D1</f><v>x_x000A_y</v></c>"
                + "<c r='D1' t='b'><f>1=1</f><v>1</v></c><c r='E1' t='e'><f>1/0</f><v>#DIV/0!</v></c>"
                + "<c r='F1'><f>X</f></c><c r='G1' t='str'><f>X</f><v></v></c></row>");

    assertThat(rows(xlsx))
        .containsExactly(
            "1: A=FORMULA/NUMBER 1, B=FORMULA/NUMBER 2, C=FORMULA/TEXT x\ny,"
                + " D=FORMULA/BOOLEAN 1 -> TRUE, E=FORMULA/ERROR #DIV/0!, F=FORMULA/BLANK,"
                + " G=FORMULA/BLANK");
  }

  @Test
  void datesFollowTheWorkbooksSystem() throws IOException {
    HandMadeXlsx xlsx =
        HandMadeXlsx.ofRows("<row r='1'><c r='A1' s='1'><v>31412</v></c></row>")
            .styles("<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>")
            .part(
                "xl/workbook.xml",
                HandMadeXlsx.workbook(
                    "<workbookPr date1904='true'/>", "<sheet name='S' sheetId='1' r:id='a'/>"));

    assertThat(rows(xlsx)).containsExactly("1: A=DATE 31412 -> 1990-01-01 @1990-01-01");
  }

  @Test
  void eastAsianFormatsNeedNoCode() throws IOException {
    HandMadeXlsx xlsx =
        HandMadeXlsx.ofRows(
                "<row r='1'><c r='A1' s='0'><v>32874</v></c><c r='B1' s='1'><v>32874</v></c>"
                    + "<c r='C1' s='2'><v>32874</v></c></row>")
            .styles(
                "<numFmts><numFmt numFmtId='176' formatCode='General&quot;d&quot;'/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId='31'/><xf numFmtId='57'/><xf numFmtId='176'/></cellXfs>"
                    + "<dxfs><dxf><numFmt numFmtId='176' formatCode='yyyy'/></dxf></dxfs>");

    assertThat(rows(xlsx))
        .containsExactly(
            "1: A=DATE 32874 -> 1990-01-01 @1990-01-01, B=DATE 32874 -> 1990-01-01 @1990-01-01,"
                + " C=NUMBER 32874");
  }

  @Test
  void hiddenRowsAreTold() throws IOException {
    HandMadeXlsx xlsx =
        HandMadeXlsx.ofRows(
            "<row r='1' hidden='1'/><row r='2' hidden='true'/><row r='3' ht='0' customHeight='1'/>"
                + "<row r='4' hidden='0' ht='0.5'/><row r='5' hidden='false'/>");

    assertThat(rows(xlsx)).containsExactly("1 hidden:", "2 hidden:", "3 hidden:", "4:", "5:");
  }

  @Test
  void partsMayLieAnywhere() throws IOException {
    String sheet =
        "<worksheet xmlns='"
            + HandMadeXlsx.MAIN
            + "'><sheetData><row><c><v>7</v></c></row>"
            + "</sheetData></worksheet>";
    HandMadeXlsx xlsx =
        new HandMadeXlsx()
            .without("xl/workbook.xml")
            .without("xl/_rels/workbook.xml.rels")
            .part(
                "_rels/.rels", HandMadeXlsx.relationships("z", "officeDocument", "/Data/Book.XML"))
            .part(
                "data/book.xml",
                HandMadeXlsx.workbook(
                    "<sheet name='up' sheetId='1' r:id='u'/><sheet name='abs' sheetId='2' r:id='v'/>"))
            .part(
                "data/_rels/book.xml.rels",
                HandMadeXlsx.relationships(
                    "u", "worksheet", "../other/./s1.xml", "v", "worksheet", "/s2.xml"))
            .part("other/s1.xml", sheet)
            .part("s2.xml", sheet.replace('7', '8'));
    Path file = xlsx.write(folder);

    assertThat(Transcript.of(file, 0).rows()).containsExactly("1: A=NUMBER 7");
    assertThat(Transcript.of(file, 1).rows()).containsExactly("1: A=NUMBER 8");
  }

  @Test
  void chartsAreNoSheets() throws IOException {
    HandMadeXlsx xlsx =
        HandMadeXlsx.ofRows("<row r='1'/>")
            .part(
                "xl/workbook.xml",
                HandMadeXlsx.workbook(
                    "<sheet name='Chart' sheetId='1' r:id='c'/><sheet name='D' sheetId='2' r:id='d'/>"
                        + "<sheet name='S' sheetId='3' state='veryHidden' r:id='a'/>"))
            .part(
                "xl/_rels/workbook.xml.rels",
                HandMadeXlsx.relationships(
                    "c",
                    "chartsheet",
                    "chart.xml",
                    "d",
                    "dialogsheet",
                    "dialog.xml",
                    "a",
                    "worksheet",
                    "worksheets/sheet1.xml"));

    assertThat(Transcript.of(xlsx.write(folder)).sheets()).containsExactly(new Sheet(0, "S", true));
  }
}
