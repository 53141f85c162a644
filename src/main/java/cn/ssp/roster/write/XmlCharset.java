package cn.ssp.roster.write;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the encoding of an XML part by its start (XML 1.0, appendix F). */
final class XmlCharset {
  private static final int ENOUGH = 200;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private XmlCharset() {}

  /** The encoding of what a stream holds, which supports marks and is left at its start. */
  static Charset of(InputStream in) throws IOException {
    in.mark(ENOUGH);
    byte[] start = in.readNBytes(ENOUGH);
    in.reset();
    int first = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
    return switch (first) {
      case 0xFEFF, 0x003C -> UTF_16BE;
      case 0xFFFE, 0x3C00 -> UTF_16LE;
      default -> declared(new String(start, ISO_8859_1));
    };
  }

  private static Charset declared(String start) throws IOException {
    Matcher declared = DECLARED.matcher(start);
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IOException(e);
    }
  }
}
