package cn.ssp.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The page of the HTML report: its templates, and the one style and script that it allows. */
final class HtmlTemplates {
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .emptyStringIsFalse(true)
          .withLoader(name -> new StringReader(resource(name + ".mustache")));
  private final Map<String, Object> own;

  HtmlTemplates() {
    String style = resource("style.css");
    String script = resource("script.js");
    own =
        Map.of(
            "style",
            style,
            "styleHash",
            sha256(style),
            "script",
            script,
            "scriptHash",
            sha256(script));
  }

  /**
   * Fills a template in. Everything is escaped but what the template says is not to be.
   *
   * @param context what to fill in, by name, beside the style and the script
   */
  void write(String template, Map<String, Object> context, Writer out) {
    compiler.compile(resource(template + ".mustache")).execute(context, own, out);
  }

  /** A source of a Content Security Policy (CSP level 3, 2.3.1) without its algorithm. */
  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlTemplates.class.getResourceAsStream("html/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
