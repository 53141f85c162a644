package cn.ssp.roster.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.roster.Edits;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetXmlTest {
  /** Everything that a writer of XML would be tempted to write otherwise. */
  private static final String ODD =
      """
      <?xml version='1.0' encoding="UTF-8" standalone='yes'?>
      <!-- a > b --><x:worksheet xmlns:x = 'urn:m' a="1 > 0" >
      <x:sheetData ><x:row r='1' ht = "15"/><x:row r="2"><x:c r="A2" t='s' s="3" ><x:v>0</x:v></x:c>\
      <x:c r="B2"><![CDATA[<x:c>]]></x:c></x:row>\r
      </x:sheetData><x:mergeCells count='1'><x:mergeCell ref="A1:B1"/></x:mergeCells>\
      <?pi <x:row r="9"> ?></x:worksheet>
      """;

  private final Edits edits = new Edits();

  @Test
  void keepsEverythingThatIsNotEdited() throws IOException {
    assertThat(copy(ODD)).isEqualTo(ODD);
  }

  @Test
  void putsATextIntoACellAndKeepsItsStyle() throws IOException {
    edits.set(2, 0, " a<b&\u0001_x0041_ ");

    assertThat(copy(ODD))
        .isEqualTo(
            ODD.replace(
                "<x:c r=\"A2\" t='s' s=\"3\" ><x:v>0</x:v></x:c>",
                "<x:c r=\"A2\" s=\"3\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">"
                    + " a&lt;b&amp;_x0001__x005F_x0041_ </x:t></x:is></x:c>"));
  }

  @Test
  void countsRowsAndCellsThatDoNotSayWhereTheyAre() throws IOException {
    edits.set(3, 1, "z");

    assertThat(copy("<w><row r=\"2\"/><row><c/><c t=\"str\"><v>y</v></c></row></w>"))
        .isEqualTo(
            "<w><row r=\"2\"/><row><c/><c t=\"inlineStr\"><is><t xml:space=\"preserve\">z</t></is>"
                + "</c></row></w>");
  }

  @Test
  void movesRowsUpIntoThePlaceOfRemovedOnes() throws IOException {
    edits.remove(2);
    edits.set(3, 0, "z");

    assertThat(
            copy(
                "<w><row r=\"1\"><c r=\"A1\"/></row><row r=\"2\"><c r=\"A2\"/></row>"
                    + "<row r=\"3\"><c r=\"A3\"/><c r=\"B3\"/></row></w>"))
        .isEqualTo(
            "<w><row r=\"1\"><c r=\"A1\"/></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">z</t>"
                + "</is></c><c r=\"B2\"/></row></w>");
  }

  /** Rows 3 and 5 go. */
  @ParameterizedTest
  @CsvSource({
    "<dimension ref='A1:B6'/>, <dimension ref='A1:B4'/>",
    "<selection activeCell='B6' sqref='B6'/>, <selection activeCell='B4' sqref='B4'/>",
    "<selection activeCell='B3' sqref='B3'/>, <selection activeCell='B3' sqref='B3'/>",
    "<autoFilter ref='$A$1:$B$3'/>, <autoFilter ref='$A$1:$B$2'/>",
    "<mergeCells count='2'><mergeCell ref='A3:B3'/><mergeCell ref='A4:B6'/></mergeCells>,"
        + " <mergeCells count='1'><mergeCell ref='A3:B4'/></mergeCells>",
    "<mergeCells><mergeCell ref='A3:B3'/></mergeCells>, ''",
    "<dataValidations><dataValidation sqref='A3 A5'><formula1>1</formula1></dataValidation>"
        + "<dataValidation sqref='A2:A1048576 B3 C6'/></dataValidations>,"
        + " <dataValidations><dataValidation sqref='A2:A1048576 C4'/></dataValidations>",
    "<conditionalFormatting sqref='A5'><cfRule/></conditionalFormatting>, ''",
    "<conditionalFormatting sqref='A:A'><cfRule/></conditionalFormatting>,"
        + " <conditionalFormatting sqref='A:A'><cfRule/></conditionalFormatting>",
    "<hyperlinks><hyperlink ref='C4' location='A1'/></hyperlinks>,"
        + " <hyperlinks><hyperlink ref='C3' location='A1'/></hyperlinks>",
    "<xm:sqref>A2:A4 B6</xm:sqref>, <xm:sqref>A2:A3 B4</xm:sqref>"
  })
  void movesWhatIsSaidOfRanges(String before, String after) throws IOException {
    edits.remove(3);
    edits.remove(5);

    assertThat(copy("<w>" + before + "</w>")).isEqualTo("<w>" + after + "</w>");
  }

  @Test
  void failsWhereACellIsNotThere() {
    edits.set(9, 0, "z");

    assertThatThrownBy(() -> copy(ODD)).isInstanceOf(IOException.class);
  }

  private String copy(String xml) throws IOException {
    StringWriter out = new StringWriter();
    new SheetXml(new StringReader(xml), out, edits).copy();
    return out.toString();
  }
}
