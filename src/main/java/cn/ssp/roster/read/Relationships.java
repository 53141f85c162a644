package cn.ssp.roster.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The relationships of a part or of the package (ECMA-376-2, 6.5). */
final class Relationships {
  /**
   * One relationship within the package.
   *
   * @param id what the part names it by
   * @param type the last segment of its type, which transitional and strict packages share
   * @param part the name of the part it leads to
   */
  record Relationship(String id, String type, String part) {}

  private final List<Relationship> all;

  private Relationships(List<Relationship> all) {
    this.all = List.copyOf(all);
  }

  /** Those of a part, or of the package where the name is empty; none where it has no such part. */
  static Relationships of(ZipParts parts, String source) {
    int slash = source.lastIndexOf('/') + 1;
    String folder = source.substring(0, slash);
    String name = folder + "_rels/" + source.substring(slash) + ".rels";
    List<Relationship> all = new ArrayList<>();
    if (parts.has(name)) {
      try (XmlPart xml = parts.xml(name)) {
        while (xml.nextElement()) {
          if (xml.name().equals("Relationship")
              && !"External".equals(xml.attribute("TargetMode"))) {
            String type = xml.required("Type");
            all.add(
                new Relationship(
                    xml.required("Id"),
                    type.substring(type.lastIndexOf('/') + 1),
                    PartName.resolve(folder, xml.required("Target"))));
          }
        }
      }
    }
    return new Relationships(all);
  }

  /** The part of the first relationship of a type; null where there is none. */
  @Nullable String part(String type) {
    for (Relationship one : all) {
      if (one.type().equals(type)) {
        return one.part();
      }
    }
    return null;
  }

  /** The relationship of an id, which has to be there. */
  Relationship get(@Nullable String id) {
    for (Relationship one : all) {
      if (one.id().equals(id)) {
        return one;
      }
    }
    throw NotAWorkbook.DAMAGED.failure();
  }
}
