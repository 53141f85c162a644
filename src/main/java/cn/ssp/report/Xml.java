package cn.ssp.report;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML 1.0 document in UTF-8, an element a line. */
final class Xml {
  /** What XML 1.0, section 2.2, leaves out of its characters, and the two that end a line. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final Writer out;
  private final XMLStreamWriter xml;

  Xml(Writer out) throws IOException {
    this.out = out;
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Begins an element with attributes: a name, its value, and so on. */
  void start(String element, String... attributes) throws IOException {
    write(
        () -> {
          xml.writeStartElement(element);
          for (int index = 0; index < attributes.length; index += 2) {
            xml.writeAttribute(attributes[index], allowed(attributes[index + 1]));
          }
        });
  }

  /** Ends a line within an element. */
  void line() throws IOException {
    write(() -> xml.writeCharacters("\n"));
  }

  void text(String text) throws IOException {
    write(() -> xml.writeCharacters(allowed(text)));
  }

  /** Ends the element begun last, and the line. */
  void end() throws IOException {
    write(
        () -> {
          xml.writeEndElement();
          xml.writeCharacters("\n");
        });
  }

  /** Ends the document. What it was written to stays open. */
  void finish() throws IOException {
    write(
        () -> {
          xml.writeEndElement();
          xml.flush();
        });
    out.write('\n');
    out.flush();
  }

  private static String allowed(String text) {
    return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
  }

  private static void write(Writing writing) throws IOException {
    try {
      writing.write();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  /** Something that writes. */
  private interface Writing {
    void write() throws XMLStreamException;
  }
}
