package cn.ssp.roster.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the parts of a package are (ECMA-376-2, 6.2.3). */
final class ContentTypes {
  /** The part that lists them. */
  static final String PART = "[Content_Types].xml";

  private final Map<String, String> byPart;
  private final Map<String, String> byExtension;

  private ContentTypes(Map<String, String> byPart, Map<String, String> byExtension) {
    this.byPart = byPart;
    this.byExtension = byExtension;
  }

  /** Those of a package. */
  static ContentTypes of(ZipParts parts) {
    Map<String, String> byPart = new HashMap<>();
    Map<String, String> byExtension = new HashMap<>();
    try (XmlPart xml = parts.xml(PART)) {
      while (xml.nextElement()) {
        if (xml.name().equals("Override")) {
          String part = PartName.resolve("", xml.required("PartName"));
          byPart.put(part.toLowerCase(Locale.ROOT), xml.required("ContentType"));
        } else if (xml.name().equals("Default")) {
          String extension = xml.required("Extension");
          byExtension.put(extension.toLowerCase(Locale.ROOT), xml.required("ContentType"));
        }
      }
    }
    return new ContentTypes(byPart, byExtension);
  }

  /** The type of a part; empty where none is given. */
  String of(String part) {
    String key = part.toLowerCase(Locale.ROOT);
    String extension = key.substring(key.lastIndexOf('.') + 1);
    return byPart.getOrDefault(key, byExtension.getOrDefault(extension, ""));
  }
}
