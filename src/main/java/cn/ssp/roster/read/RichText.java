package cn.ssp.roster.read;

import javax.xml.stream.XMLStreamConstants;

/** Reads a text that may be in several runs (ECMA-376-1, 18.4.8 and 18.3.1.53). */
final class RichText {
  private RichText() {}

  /**
   * Adds the text of {@code <si>} or {@code <is>}, which has just started, and moves to its end.
   * How a text is pronounced is no part of it.
   */
  static void read(XmlPart xml, StringBuilder into) {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.is("t")) {
          xml.text(into);
        } else if (xml.is("rPh")) {
          xml.skip();
        } else {
          depth++;
        }
      }
    }
  }
}
