package cn.ssp.roster.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/** An XML part read forward. Document types and entities are refused, whatever they say. */
final class XmlPart implements AutoCloseable {
  private static final Set<String> SPREADSHEET =
      Set.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main");
  private static final Set<String> RELATIONSHIPS =
      Set.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships");

  private static final XMLInputFactory FACTORY = factory();

  private final PartStream in;
  private final XMLStreamReader xml;
  private @Nullable String namespace;
  private boolean inSpreadsheet;

  private XmlPart(PartStream in, XMLStreamReader xml) {
    this.in = in;
    this.xml = xml;
  }

  /** Starts to read; closing the part closes the stream. */
  static XmlPart of(PartStream in) {
    try {
      return new XmlPart(in, FACTORY.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      throw malformed(in, e);
    }
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 100_000);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
    return factory;
  }

  /**
   * Moves on.
   *
   * @return one of {@link XMLStreamConstants}
   */
  int next() {
    int event = step();
    in.stepped();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw NotAWorkbook.DOCTYPE.failure();
    }
    if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
      String uri = xml.getNamespaceURI();
      // Namespace names are shared strings in Woodstox: the set is asked when they change only.
      if (namespace == null || !namespace.equals(uri)) {
        namespace = uri;
        inSpreadsheet = uri != null && SPREADSHEET.contains(uri);
      }
    }
    return event;
  }

  // The one place where what the library throws on bad input is turned into a failure.
  private int step() {
    try {
      return xml.next();
    } catch (XMLStreamException e) {
      throw malformed(in, e);
    } catch (UnreadableRoster e) {
      throw e;
    } catch (RuntimeException e) {
      throw malformed(in, e);
    }
  }

  // Bytes that do not inflate, or fail their checksum at the end, are no fault of the XML.
  private static UnreadableRoster malformed(PartStream in, Exception e) {
    try {
      in.drain();
    } catch (IOException damage) {
      return NotAWorkbook.DAMAGED.failure(damage);
    }
    return NotAWorkbook.MALFORMED_XML.failure(e);
  }

  /**
   * Moves to the next start of an element of any namespace.
   *
   * @return false when the part ends before
   */
  boolean nextElement() {
    for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** How much of the part was read so far, from 0 to 1, by the size that the archive tells. */
  double share() {
    return in.share();
  }

  /** The name of the current element without its prefix. */
  String name() {
    return xml.getLocalName();
  }

  /** Whether the current element is SpreadsheetML's of this name. */
  boolean is(String name) {
    return inSpreadsheet && xml.getLocalName().equals(name);
  }

  /** An attribute of the current element without a namespace; null where it has none. */
  @Nullable String attribute(String name) {
    return xml.getAttributeValue("", name);
  }

  /** An attribute of the current element that has to be there. */
  String required(String name) {
    String value = attribute(name);
    if (value == null) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    return value;
  }

  /** Whether an attribute of the type xsd:boolean is there and true. */
  boolean isTrue(String name) {
    String value = attribute(name);
    return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
  }

  /** The relationship that the current element names by {@code r:id}; null where it names none. */
  @Nullable String relationshipId() {
    for (String uri : RELATIONSHIPS) {
      String id = xml.getAttributeValue(uri, "id");
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  /** Adds the text of the current element, which has just started, and moves to its end. */
  void text(StringBuilder into) {
    int depth = 1;
    while (depth > 0) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (into.length() > TooLarge.CELL.limit()) {
          throw TooLarge.CELL.failure();
        }
      }
    }
  }

  /** Moves past the current element, which has just started. */
  void skip() {
    int depth = 1;
    while (depth > 0) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  @Override
  public void close() {
    try {
      xml.close();
      in.close();
    } catch (XMLStreamException | IOException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }
}
