package cn.ssp.roster.read;

import org.jspecify.annotations.Nullable;

/** The texts that cells of an .xlsx refer to by number (ECMA-376-1, 18.4). */
final class SharedStrings {
  private final TextStore texts;

  private SharedStrings(TextStore texts) {
    this.texts = texts;
  }

  /** Reads the part; there are no texts where there is none. */
  static SharedStrings of(ZipParts parts, @Nullable String name) {
    TextStore texts = new TextStore();
    if (name != null) {
      try (XmlPart xml = parts.xml(name)) {
        StringBuilder text = new StringBuilder();
        while (xml.nextElement()) {
          if (xml.is("si")) {
            text.setLength(0);
            RichText.read(xml, text);
            texts.add(EscapedText.decode(text));
          }
        }
      }
    }
    return new SharedStrings(texts);
  }

  /** The text of an index. */
  String get(int index) {
    return texts.get(index);
  }
}
